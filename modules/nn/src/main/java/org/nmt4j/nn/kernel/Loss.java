package org.nmt4j.nn.kernel;

/**
 * A loss summed over tokens, in nats; divide by {@code tokens} for the mean.
 *
 * @param smoothed cross-entropy against the smoothed distribution, what training minimises
 * @param negativeLogLikelihood cross-entropy of the target itself, what perplexity is made of
 */
public record Loss(double smoothed, double negativeLogLikelihood, long tokens) {
  /** No tokens. */
  public static final Loss NONE = new Loss(0, 0, 0);

  /** The sum of both. */
  public Loss plus(Loss other) {
    return new Loss(
        smoothed + other.smoothed,
        negativeLogLikelihood + other.negativeLogLikelihood,
        tokens + other.tokens);
  }

  /** Mean smoothed cross-entropy of a token. */
  public double mean() {
    return smoothed / tokens;
  }

  /** Exponential of the mean negative log-likelihood of a token, without smoothing. */
  public double perplexity() {
    return Math.exp(negativeLogLikelihood / tokens);
  }
}
