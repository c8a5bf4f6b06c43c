package org.nmt4j.decoder.search;

/** A model gave log-probabilities from which no token can be chosen. */
public final class SearchFailedException extends RuntimeException {

  SearchFailedException(String message) {
    super(message);
  }
}
