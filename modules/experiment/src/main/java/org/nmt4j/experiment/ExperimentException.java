package org.nmt4j.experiment;

/** Thrown if an experiment cannot run or be evaluated. The message is one line for the user. */
public final class ExperimentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for a problem that the user can fix.
   *
   * @param message says what was found, where, and what was expected
   */
  public ExperimentException(String message) {
    super(message);
  }
}
