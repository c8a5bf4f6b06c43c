package org.nmt4j.nn.kernel;

/**
 * A loss summed over tokens, in nats. Dividing by {@code tokens} gives the mean.
 *
 * @param smoothed the cross-entropy against the smoothed distribution
 * @param negativeLogLikelihood the cross-entropy against the target itself, from which perplexity
 *     is computed
 * @param consistency the weighted divergence between two predictions of the same targets; 0 if each
 *     target is predicted once
 * @param alignment the weighted cross-entropy between known alignments and the attention
 */
public record Loss(
    double smoothed,
    double negativeLogLikelihood,
    double consistency,
    double alignment,
    long tokens) {
  /** The loss of no tokens. */
  public static final Loss NONE = new Loss(0, 0, 0);

  /** Creates a loss that consists of the cross-entropy alone. */
  public Loss(double smoothed, double negativeLogLikelihood, long tokens) {
    this(smoothed, negativeLogLikelihood, 0, 0, tokens);
  }

  /** Creates a loss without the term of alignments. */
  public Loss(double smoothed, double negativeLogLikelihood, double consistency, long tokens) {
    this(smoothed, negativeLogLikelihood, consistency, 0, tokens);
  }

  /** Returns this loss with another term of alignments. */
  public Loss withAlignment(double weighted) {
    return new Loss(smoothed, negativeLogLikelihood, consistency, weighted, tokens);
  }

  /** Returns the sum of both losses. */
  public Loss plus(Loss other) {
    return new Loss(
        smoothed + other.smoothed,
        negativeLogLikelihood + other.negativeLogLikelihood,
        consistency + other.consistency,
        alignment + other.alignment,
        tokens + other.tokens);
  }

  /** Returns what training minimises: the sum of the smoothed cross-entropy and all other terms. */
  public double objective() {
    return smoothed + consistency + alignment;
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
