package org.nmt4j.evaluation.confidence;

/**
 * Turns the probability p that a model gives to a word into the probability that the word is right
 * (Platt 1999, "Probabilistic Outputs for Support Vector Machines and Comparisons to Regularized
 * Likelihood Methods"):
 *
 * <pre>confidence = σ(slope · z + intercept),  z = ln(p / (1 - p)),  σ(x) = 1 / (1 + exp(-x))</pre>
 *
 * <p>A slope of 1 and an intercept of 0 return p. With an intercept of 0, 1 / slope is the
 * temperature of Guo et al. 2017, "On Calibration of Modern Neural Networks", section 4.2. A
 * positive slope keeps the order of words. z is computed from p between 10⁻¹² and 1 - 10⁻¹².
 *
 * @param slope a finite number
 * @param intercept a finite number
 */
public record PlattScaling(double slope, double intercept) {
  private static final double NEARLY_ZERO = StrictMath.log(1e-12);

  private static final double NEARLY_ONE = -1e-12;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is infinite or NaN
   */
  public PlattScaling {
    if (!Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException(
          "found slope " + slope + " and intercept " + intercept + ", expected finite numbers");
    }
  }

  /**
   * Fits the scaling of the greatest likelihood to words that are known to be right or wrong. The
   * likelihood of a right word counts with (r + 1) / (r + 2) and that of a wrong one with 1 / (w +
   * 2) as the target, where r words are right and w are wrong (Platt 1999, equation 9). So the
   * scaling is finite also if all words are right.
   *
   * @param logProbabilities the natural logarithm of the probability of each word
   * @param right whether each word is right
   * @throws IllegalArgumentException if the arrays differ in length or have no words
   */
  public static PlattScaling fit(double[] logProbabilities, boolean[] right) {
    if (logProbabilities.length != right.length || right.length == 0) {
      throw new IllegalArgumentException(
          "found "
              + logProbabilities.length
              + " probabilities of "
              + right.length
              + " words, expected as many, and one or more");
    }
    double[] logits = new double[right.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = logit(logProbabilities[i]);
    }
    return LogisticFit.of(logits, right);
  }

  /**
   * Returns the confidence in a word.
   *
   * @param logProbability the natural logarithm of the probability of the word
   * @return a number from 0 to 1
   */
  public double confidence(double logProbability) {
    return logistic(slope * logit(logProbability) + intercept);
  }

  private static double logit(double logProbability) {
    double bounded = Math.min(NEARLY_ONE, Math.max(NEARLY_ZERO, logProbability));
    return bounded - StrictMath.log(-StrictMath.expm1(bounded));
  }

  static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
