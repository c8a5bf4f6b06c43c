package org.nmt4j.decoder.search;

/** Bounds the score that an active hypothesis can reach. */
@FunctionalInterface
interface StopRule {

  /**
   * Returns an upper bound for the normalised scores of all continuations.
   *
   * @param logProbability the sum of log-probabilities so far
   * @param maximumLength the largest length of a continuation, EOS included
   */
  double bound(double logProbability, int maximumLength);

  /**
   * Returns the rule that changes no result. A sum of log-probabilities never rises. Because the
   * sum is negative, the largest penalty gives the best score, and the largest penalty is that of
   * the maximum length.
   */
  static StopRule exact(LengthPenalty penalty) {
    return penalty::normalise;
  }
}
