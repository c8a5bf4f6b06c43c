package org.nmt4j.evaluation;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where 95 % of the scores of resampled texts lie.
 *
 * @param mean of the scores
 * @param halfWidth half the distance between the ends of the interval
 */
public record ConfidenceInterval(double mean, double halfWidth) {

  /**
   * The interval by percentiles (Koehn 2004, "Statistical Significance Tests for Machine
   * Translation Evaluation"): one in forty scores on either side is left out.
   *
   * @param scores in any order, at least one
   */
  public static ConfidenceInterval of(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int low = sorted.length / 40;
    int high = sorted.length - low - 1;
    return new ConfidenceInterval(
        Arrays.stream(scores).average().orElseThrow(), (sorted[high] - sorted[low]) / 2);
  }

  /** Mean and half width as sacreBLEU prints them. */
  public String toText(int decimals) {
    return String.format(
        Locale.ROOT,
        "μ = %s ± %s",
        Decimal.fixed(mean, decimals),
        Decimal.fixed(halfWidth, decimals));
  }
}
