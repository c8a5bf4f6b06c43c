package org.nmt4j.server.engine;

/**
 * Estimates from the latest batches how long an amount of work takes. The lock of the batcher
 * guards all fields.
 */
final class Throughput {
  /** The factor by which each new batch reduces the weight of all earlier ones. */
  private static final double DECAY = 0.9;

  /** The most seconds that a client is told to wait. */
  private static final int LONGEST = 60;

  private final int threads;
  private double characters;
  private double seconds;

  /** Creates an estimate for a number of threads that work at a time. */
  Throughput(int threads) {
    this.threads = threads;
  }

  void add(long moreCharacters, double moreSeconds) {
    characters = DECAY * characters + moreCharacters;
    seconds = DECAY * seconds + moreSeconds;
  }

  /**
   * Returns the seconds, from 1 to 60, until a number of characters is translated. Returns 1 before
   * the first batch.
   */
  int secondsFor(long work) {
    double estimate = characters > 0 ? work * seconds / characters / threads : 1;
    return (int) Math.max(1, Math.min(LONGEST, Math.ceil(estimate)));
  }
}
