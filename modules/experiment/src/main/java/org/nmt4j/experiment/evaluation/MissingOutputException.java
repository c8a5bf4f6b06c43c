package org.nmt4j.experiment.evaluation;

/**
 * Thrown if an earlier run left no model or output, or an output for another test set. The message
 * is one line for the user.
 */
public final class MissingOutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingOutputException(String message) {
    super(message);
  }
}
