package org.nmt4j.experiment.search;

/** Thrown if a search over settings cannot be done. The message is one line for the user. */
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for a problem that the user can fix.
   *
   * @param message says what was found, where, and what was expected
   */
  public SearchException(String message) {
    super(message);
  }
}
