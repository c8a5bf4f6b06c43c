package org.nmt4j.decoder.search;

/**
 * Makes scores of different lengths comparable: a sum of log-probabilities is divided by the
 * penalty of its length.
 *
 * <p>A length n counts every predicted token, EOS included. Penalties are positive and never fall
 * as n grows, which {@link StopRule} relies on. Scores are negative, so a larger penalty is better
 * for the hypothesis.
 */
public sealed interface LengthPenalty permits WuLengthPenalty, PowerLengthPenalty {

  /** The divisor for n predicted tokens, EOS included; n is at least 1. */
  double at(int length);

  /** The sum of log-probabilities divided by the penalty of its length. */
  default double normalise(double logProbability, int length) {
    return logProbability / at(length);
  }

  /**
   * ((5 + n) / 6)<sup>alpha</sup>: Wu et al. 2016, "Google's Neural Machine Translation System:
   * Bridging the Gap between Human and Machine Translation", equation 14, without its coverage
   * penalty.
   *
   * @param alpha 0 or more; the paper finds 0.6 to 0.7 best
   */
  static LengthPenalty wu(double alpha) {
    return new WuLengthPenalty(alpha);
  }

  /**
   * n<sup>alpha</sup>.
   *
   * @param alpha 0 or more
   */
  static LengthPenalty power(double alpha) {
    return new PowerLengthPenalty(alpha);
  }

  /** n: the score is the mean log-probability of a token. */
  static LengthPenalty average() {
    return new PowerLengthPenalty(1);
  }

  /** 1: the score is the sum of log-probabilities as it is. */
  static LengthPenalty none() {
    return new PowerLengthPenalty(0);
  }
}
