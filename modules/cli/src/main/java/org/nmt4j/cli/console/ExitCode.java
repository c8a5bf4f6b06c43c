package org.nmt4j.cli.console;

/** How a command ends, as the shell sees it; the signals' codes are the Java runtime's own. */
public final class ExitCode {

  /** All was done. */
  public static final int DONE = 0;

  /** The command failed, or what it checked was found wrong. */
  public static final int FAILED = 1;

  /** The command line itself was wrong. */
  public static final int USAGE = 2;

  /** The reader of standard output went away: 128 + SIGPIPE, as for every other filter. */
  public static final int BROKEN_PIPE = 141;

  private ExitCode() {}
}
