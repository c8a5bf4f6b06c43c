package org.nmt4j.cli.frame;

/** Ends a command with a message for the user and {@link ExitCode#FAILED}. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure that the user can understand and mend.
   *
   * @param message one line: what was found, where, and what was expected
   */
  public CommandFailure(String message) {
    super(message);
  }
}
