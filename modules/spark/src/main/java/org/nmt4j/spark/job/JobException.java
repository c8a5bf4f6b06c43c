package org.nmt4j.spark.job;

import org.apache.spark.SparkException;

/** Ends a job with one line for its user. */
public final class JobException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private JobException(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Returns an exception whose exit code is 1. */
  public static JobException of(String message) {
    return new JobException(message, 1);
  }

  /**
   * Returns an exception whose exit code is 1, with the first line of the reason of a failure.
   * Spark wraps the exceptions of its tasks.
   */
  public static JobException because(Throwable failure) {
    if (failure instanceof JobException known) {
      return known;
    }
    Throwable first = failure;
    while (first instanceof SparkException && first.getCause() != null) {
      first = first.getCause();
    }
    String message = first.getMessage();
    return of(message == null ? first.toString() : message.lines().findFirst().orElse(""));
  }

  /** Returns an exception whose exit code is 2: an option is wrong. */
  public static JobException ofUsage(String message) {
    return new JobException(message, 2);
  }

  /** Returns the exit code of the job. */
  public int exitCode() {
    return exitCode;
  }
}
