package org.nmt4j.nn;

/**
 * Reports that a network has more parameters than one Java array can hold. The message is for the
 * user.
 */
public final class NetworkSizeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NetworkSizeException(String message) {
    super(message);
  }
}
