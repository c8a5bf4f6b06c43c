package org.nmt4j.experiment.evaluation;

/**
 * Reports that an earlier run left nothing to evaluate, or the outputs for another test set; the
 * message is one line for the user.
 */
public final class MissingOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingOutputException(String message) {
    super(message);
  }
}
