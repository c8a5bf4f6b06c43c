package org.nmt4j.decoder.search;

/** Bounds the score that an active hypothesis can reach. */
@FunctionalInterface
interface StopRule {

  /**
   * Returns an upper bound for the normalised scores of all continuations.
   *
   * @param sum the sum by which the hypothesis ranks, so far
   * @param maximumLength the largest length of a continuation, EOS included
   */
  double bound(double sum, int maximumLength);

  /**
   * Returns the rule that changes no result. The sum of a hypothesis never rises. Because the sum
   * is negative, the largest length penalty gives the best score, and the largest length penalty is
   * that of the maximum length. A coverage penalty makes no score better.
   */
  static StopRule exact(LengthPenalty penalty) {
    return penalty::normalise;
  }
}
