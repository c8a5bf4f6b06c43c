package org.nmt4j.nn;

/** A network has more parameters than can be held; the message is for the user. */
public final class NetworkSizeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NetworkSizeException(String message) {
    super(message);
  }
}
