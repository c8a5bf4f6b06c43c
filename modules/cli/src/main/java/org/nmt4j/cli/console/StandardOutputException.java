package org.nmt4j.cli.console;

import java.io.IOException;

/** Reports that writing to standard output failed: its reader has gone, or a disk is full. */
final class StandardOutputException extends IOException {

  private static final long serialVersionUID = 1L;

  StandardOutputException(IOException cause) {
    super("standard output: " + reason(String.valueOf(cause.getMessage())), cause);
  }

  private static String reason(String message) {
    return message.contains("Bad file descriptor") ? "it is closed" : message;
  }

  /** Returns whether the reader of a pipe has gone, by the messages of POSIX and Windows. */
  boolean isBrokenPipe() {
    String message = String.valueOf(getCause().getMessage());
    return message.contains("Broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe has been ended");
  }
}
