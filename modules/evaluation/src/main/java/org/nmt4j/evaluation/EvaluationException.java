package org.nmt4j.evaluation;

/** Input that cannot be scored; the message is one line, fit for the user. */
public final class EvaluationException extends RuntimeException {

  /**
   * @param message what was found and what was expected
   */
  public EvaluationException(String message) {
    super(message);
  }
}
