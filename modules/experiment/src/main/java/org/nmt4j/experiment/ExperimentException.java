package org.nmt4j.experiment;

/** Reports that an experiment cannot run or be judged; the message is one line for the user. */
public final class ExperimentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates a failure that the user can mend.
   *
   * @param message what was found, where, and what was expected
   */
  public ExperimentException(String message) {
    super(message);
  }
}
