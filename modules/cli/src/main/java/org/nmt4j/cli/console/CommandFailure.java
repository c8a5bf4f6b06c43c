package org.nmt4j.cli.console;

/** Ends a command with a message for the user and an exit code. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * Creates a failure that the user can understand and correct; its exit code is {@link
   * ExitCode#FAILED}.
   *
   * @param message one line that says what was found, where, and what was expected
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
