package org.nmt4j.decoder.search;

/** Reports that no token can be chosen from the log-probabilities of a model. */
public final class SearchFailedException extends RuntimeException {

  SearchFailedException(String message) {
    super(message);
  }
}
