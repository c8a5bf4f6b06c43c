package org.nmt4j.cli.console;

import java.io.IOException;

/** Standard output took no more: its reader went away, or the disk behind it is full. */
final class StandardOutputException extends IOException {

  private static final long serialVersionUID = 1L;

  StandardOutputException(IOException cause) {
    super("standard output: " + reason(String.valueOf(cause.getMessage())), cause);
  }

  private static String reason(String message) {
    return message.contains("Bad file descriptor") ? "it is closed" : message;
  }

  /** Whether the reader of a pipe went away, by the system's words for it (POSIX, then Windows). */
  boolean isBrokenPipe() {
    String message = String.valueOf(getCause().getMessage());
    return message.contains("Broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe has been ended");
  }
}
