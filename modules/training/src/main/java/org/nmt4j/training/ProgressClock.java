package org.nmt4j.training;

import java.util.function.LongSupplier;

/**
 * Says after which updates a progress line is due: by time, soon after the start and then ever less
 * often up to twice a minute, or by a number of updates.
 */
final class ProgressClock {
  private static final long FIRST = 5_000_000_000L;
  private static final long LONGEST = 30_000_000_000L;

  private final int updates;
  private final LongSupplier nanoTime;
  private long last;
  private long gap = FIRST;

  /**
   * A clock that starts now.
   *
   * @param updates between two lines; 0 for lines by time
   * @param nanoTime the time in nanoseconds
   */
  ProgressClock(int updates, LongSupplier nanoTime) {
    this.updates = updates;
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  /** Returns whether a line is due after this update, the one from which the next is counted. */
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
