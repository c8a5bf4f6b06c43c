package org.nmt4j.nn.kernel;

/**
 * Means of distributions over the same tokens. The distributions are natural logarithms of
 * probabilities. The mean of an element depends on its own row alone.
 */
public final class DistributionMeans {
  private static final FloatLoops LOOPS = AvailableLoops.best();

  private DistributionMeans() {}

  /**
   * Computes the logarithm of the arithmetic mean of the probabilities. The mean is the
   * distribution of a mixture of the given ones.
   *
   * @param rows arrays that hold one row each, from index {@code from} on; the first of them takes
   *     the mean, whose elements are at most 0
   */
  public static void ofProbabilities(float[][] rows, int from, int count) {
    float[] mean = rows[0];
    for (int i = 1; i < rows.length; i++) {
      LOOPS.logAddExp(rows[i], from, mean, from, count);
    }
    float shift = (float) StrictMath.log(rows.length);
    for (int k = from; k < from + count; k++) {
      mean[k] = Math.min(0, mean[k] - shift);
    }
  }

  /**
   * Computes the arithmetic mean of the logarithms, and scales the probabilities so that their sum
   * is 1.
   *
   * @param rows arrays that hold one row each, from index {@code from} on; the first of them takes
   *     the result
   */
  public static void ofLogProbabilities(float[][] rows, int from, int count) {
    float[] mean = rows[0];
    for (int i = 1; i < rows.length; i++) {
      LOOPS.addScaled(1, rows[i], from, mean, from, count);
    }
    LOOPS.scale(1f / rows.length, mean, from, count);
    FusedLoss.logSoftmax(LOOPS, mean, from, count);
  }
}
