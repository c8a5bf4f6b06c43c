package org.nmt4j.server.engine;

/**
 * Thrown if a model cannot be loaded or a translation fails. The message is one line for the client
 * and names no file.
 */
public final class ModelFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public ModelFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns the exception for a translation that failed. */
  static ModelFailedException of(Throwable cause) {
    String message =
        cause instanceof OutOfMemoryError
            ? "there is too little memory for this translation"
            : "the translation failed: " + cause.getMessage();
    return new ModelFailedException(message, cause);
  }
}
