package org.nmt4j.cli.console;

/** Ends a command with a message for the user and an exit code, mostly {@link ExitCode#FAILED}. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * A failure that the user can understand and mend.
   *
   * @param message one line: what was found, where, and what was expected
   */
  public CommandFailure(String message) {
    this(message, ExitCode.FAILED);
  }

  private CommandFailure(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Creates a failure of the command line itself; its exit code is {@link ExitCode#USAGE}. */
  public static CommandFailure ofUsage(String message) {
    return new CommandFailure(message, ExitCode.USAGE);
  }

  int exitCode() {
    return exitCode;
  }
}
