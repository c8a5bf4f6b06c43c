package org.nmt4j.benchmark.scaling;

/**
 * The cost of training at one size.
 *
 * @param tokensPerSecond the number of target tokens per second, including ends of sentences
 * @param inProducts the share of the threads' time that matrix products take
 * @param gigaflops the speed of the matrix products of one thread, in billions of operations per
 *     second
 */
record Cost(double tokensPerSecond, double inProducts, double gigaflops) {
  /** Returns the time of one target token. */
  double microseconds() {
    return 1e6 / tokensPerSecond;
  }
}
