package org.nmt4j.evaluation;

/** Signals input that cannot be scored. The message is one line for the user. */
public final class EvaluationException extends RuntimeException {

  /**
   * Creates an exception.
   *
   * @param message what was found and what was expected
   */
  public EvaluationException(String message) {
    super(message);
  }
}
