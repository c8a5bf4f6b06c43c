package org.nmt4j.decoder.search;

/** Says how good a hypothesis that is still extended can become. */
@FunctionalInterface
interface StopRule {

  /**
   * A limit that no continuation's normalised score exceeds.
   *
   * @param logProbability the sum so far
   * @param maximumLength the longest a continuation can be, EOS included
   */
  double bound(double logProbability, int maximumLength);

  /**
   * The rule that changes no result: a sum of log-probabilities only falls, and as it is negative
   * the largest penalty, which is that of the maximum length, is best for it.
   */
  static StopRule exact(LengthPenalty penalty) {
    return penalty::normalise;
  }
}
