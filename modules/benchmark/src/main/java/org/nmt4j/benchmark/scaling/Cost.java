package org.nmt4j.benchmark.scaling;

/**
 * What training costs at one size.
 *
 * @param tokensPerSecond target tokens, ends of sentences among them
 * @param inProducts the share of the threads' time that matrix products take
 * @param gigaflops of the products of one thread
 */
record Cost(double tokensPerSecond, double inProducts, double gigaflops) {
  /** Of one target token. */
  double microseconds() {
    return 1e6 / tokensPerSecond;
  }
}
