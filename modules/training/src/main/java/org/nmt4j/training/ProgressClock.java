package org.nmt4j.training;

import java.util.function.LongSupplier;

/**
 * Decides after which updates a progress line is due: after a fixed number of updates, or by time.
 * By time, the first interval is 5 seconds, and intervals double up to 30 seconds.
 */
final class ProgressClock {
  private static final long FIRST = 5_000_000_000L;
  private static final long LONGEST = 30_000_000_000L;

  private final int updates;
  private final LongSupplier nanoTime;
  private long last;
  private long gap = FIRST;

  /**
   * Creates a clock that starts now.
   *
   * @param updates the number of updates between two lines; 0 for lines by time
   * @param nanoTime returns the time in nanoseconds
   */
  ProgressClock(int updates, LongSupplier nanoTime) {
    this.updates = updates;
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  /**
   * Returns whether a line is due after this update. If so, the interval to the next line begins
   * here.
   */
  boolean isDueAfter(long update) {
    if (updates > 0) {
      return update % updates == 0;
    }
    long now = nanoTime.getAsLong();
    if (now - last < gap) {
      return false;
    }
    last = now;
    gap = Math.min(2 * gap, LONGEST);
    return true;
  }
}
