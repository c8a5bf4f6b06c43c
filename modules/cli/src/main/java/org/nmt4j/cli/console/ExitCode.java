package org.nmt4j.cli.console;

/** Exit codes of commands. See {@link Interruption} for the codes after a signal. */
public final class ExitCode {

  /** The command succeeded. */
  public static final int DONE = 0;

  /** The command failed, or its check found a fault. */
  public static final int FAILED = 1;

  /** The command line was wrong, or the command would have written over a foreign file. */
  public static final int USAGE = 2;

  /** The reader of standard output has gone: 128 + SIGPIPE, as for other filters. */
  public static final int BROKEN_PIPE = 141;

  private ExitCode() {}
}
