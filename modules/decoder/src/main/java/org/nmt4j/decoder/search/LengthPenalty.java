package org.nmt4j.decoder.search;

/**
 * Makes hypotheses of different lengths comparable: score = (sum of log-probabilities) /
 * penalty(n).
 *
 * <p>The length n is the number of predicted tokens, EOS included. A penalty is positive and never
 * falls as n grows; {@link StopRule} relies on this. Log-probabilities are negative, so a larger
 * penalty gives a better score.
 */
public sealed interface LengthPenalty permits WuLengthPenalty, PowerLengthPenalty {

  /** Returns the penalty of n predicted tokens, EOS included; n is at least 1. */
  double at(int length);

  /** Returns the sum of log-probabilities divided by the penalty of the length. */
  default double normalise(double logProbability, int length) {
    return logProbability / at(length);
  }

  /**
   * ((5 + n) / 6)<sup>alpha</sup>: Wu et al. 2016, "Google's Neural Machine Translation System:
   * Bridging the Gap between Human and Machine Translation", equation 14, without its coverage
   * penalty.
   *
   * @param alpha 0 or more; the paper finds 0.6 to 0.7 best
   * @throws IllegalArgumentException if alpha is negative or infinite, or no number
   */
  static LengthPenalty wu(double alpha) {
    return new WuLengthPenalty(required(alpha));
  }

  /**
   * n<sup>alpha</sup>.
   *
   * @param alpha 0 or more
   * @throws IllegalArgumentException if alpha is negative or infinite, or no number
   */
  static LengthPenalty power(double alpha) {
    return new PowerLengthPenalty(required(alpha));
  }

  /** Returns the penalty n, with which the score is the mean log-probability of a token. */
  static LengthPenalty average() {
    return new PowerLengthPenalty(1);
  }

  /** Returns the penalty 1, with which the score is the sum of log-probabilities. */
  static LengthPenalty none() {
    return new PowerLengthPenalty(0);
  }

  private static double required(double alpha) {
    if (!(alpha >= 0) || Double.isInfinite(alpha)) {
      throw new IllegalArgumentException(
          "alpha of the length penalty: expected a number of at least 0, found " + alpha);
    }
    return alpha;
  }
}
