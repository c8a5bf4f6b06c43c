package org.nmt4j.nn.array;

/** The native code cannot be loaded; the message is one line that says why and what to do. */
public final class NativeCodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception.
   *
   * @param message the folder or the system, the reason, and the remedy
   * @param cause the failure that led to it, or null
   */
  public NativeCodeException(String message, Throwable cause) {
    super(message, cause);
  }
}
