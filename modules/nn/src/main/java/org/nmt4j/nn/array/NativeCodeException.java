package org.nmt4j.nn.array;

/** Reports in one line why the native code cannot be loaded and what to do. */
public final class NativeCodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the folder or the system, the reason, and the remedy
   * @param cause the failure behind it, or null
   */
  public NativeCodeException(String message, Throwable cause) {
    super(message, cause);
  }
}
