package org.nmt4j.nn.kernel;

/**
 * A loss summed over tokens, in nats. Dividing by {@code tokens} gives the mean.
 *
 * @param smoothed the cross-entropy against the smoothed distribution, which training minimises
 * @param negativeLogLikelihood the cross-entropy against the target itself, from which perplexity
 *     is computed
 */
public record Loss(double smoothed, double negativeLogLikelihood, long tokens) {
  /** The loss of no tokens. */
  public static final Loss NONE = new Loss(0, 0, 0);

  /** Returns the sum of both losses. */
  public Loss plus(Loss other) {
    return new Loss(
        smoothed + other.smoothed,
        negativeLogLikelihood + other.negativeLogLikelihood,
        tokens + other.tokens);
  }

  /** Returns the mean smoothed cross-entropy of a token. */
  public double mean() {
    return smoothed / tokens;
  }

  /** Returns the exponential of the mean negative log-likelihood of a token, without smoothing. */
  public double perplexity() {
    return Math.exp(negativeLogLikelihood / tokens);
  }
}
