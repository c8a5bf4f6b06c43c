package org.nmt4j.server.engine;

import java.util.Locale;

/**
 * Thrown if more work waits than the engine may queue, or if a request has waited too long. The
 * same request may succeed later.
 */
public final class OverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int seconds;

  /**
   * Creates the exception.
   *
   * @param seconds the seconds after which a client should try again, at least 1
   */
  public OverloadedException(int seconds) {
    super(String.format(Locale.ROOT, "too much work waits; try again in %d s", seconds));
    this.seconds = seconds;
  }

  /** Returns the seconds after which a client should try again, at least 1. */
  public int seconds() {
    return seconds;
  }
}
