package org.nmt4j.training;

import java.util.Locale;
import java.util.Set;
import org.nmt4j.recipe.EarlyStoppingMetric;

/** Formats the scores of validations. */
final class ScoreText {
  private static final Set<String> NO_PERCENTAGES =
      Set.of(EarlyStoppingMetric.MSE.toString(), EarlyStoppingMetric.BITS_PER_CHARACTER.toString());

  private ScoreText() {}

  /** Formats a score with two decimals if the metric is a percentage, and else with four digits. */
  static String of(String metric, double score) {
    return String.format(Locale.ROOT, NO_PERCENTAGES.contains(metric) ? "%.4g" : "%.2f", score);
  }

  /** Returns the title of the axis of a metric. */
  static String title(String metric) {
    if (metric.equals(EarlyStoppingMetric.BLEU.toString())) {
      return "BLEU";
    }
    return NO_PERCENTAGES.contains(metric) ? metric : metric + " (%)";
  }
}
