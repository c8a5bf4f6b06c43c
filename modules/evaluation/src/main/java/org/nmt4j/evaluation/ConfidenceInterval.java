package org.nmt4j.evaluation;

import java.util.Arrays;
import java.util.Locale;

/**
 * The interval that holds 95 % of the scores of resampled texts.
 *
 * @param mean the mean of the scores, in the unit of the metric
 * @param halfWidth half the distance between the ends of the interval, in the same unit
 */
public record ConfidenceInterval(double mean, double halfWidth) {

  /**
   * Returns the interval by percentiles (Koehn 2004, "Statistical Significance Tests for Machine
   * Translation Evaluation"). It leaves out one in forty scores on either side.
   *
   * @param scores the scores in any order, at least one
   */
  public static ConfidenceInterval of(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int low = sorted.length / 40;
    int high = sorted.length - low - 1;
    return new ConfidenceInterval(
        Arrays.stream(scores).average().orElseThrow(), (sorted[high] - sorted[low]) / 2);
  }

  /** Returns the mean and the half width in the format of sacreBLEU. */
  public String toText(int decimals) {
    return String.format(
        Locale.ROOT,
        "μ = %s ± %s",
        Decimal.fixed(mean, decimals),
        Decimal.fixed(halfWidth, decimals));
  }
}
