package org.nmt4j.server.engine;

/** Estimates how fast work is done, from the latest batches. The lock of the batcher guards it. */
final class Throughput {
  /** The weight of all earlier batches when a new one comes. */
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

  /** Returns the seconds until an amount of work is done: at least 1, at most 60. */
  int secondsFor(long work) {
    double estimate = characters > 0 ? work * seconds / characters / threads : 1;
    return (int) Math.max(1, Math.min(LONGEST, Math.ceil(estimate)));
  }
}
