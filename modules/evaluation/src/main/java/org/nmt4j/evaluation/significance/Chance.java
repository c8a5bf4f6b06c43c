package org.nmt4j.evaluation.significance;

import java.util.Locale;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

/** What paired tests have in common. */
final class Chance {
  /** Sums in another order may differ by so much. */
  private static final double ROUNDING = 1e-9;

  private Chance() {}

  /** Checks that two systems can be paired. */
  static void requirePair(SegmentStatistics baseline, SegmentStatistics system) {
    if (baseline.size() != system.size() || baseline.references() != system.references()) {
      throw new EvaluationException(
          String.format(
              Locale.ROOT,
              "found %d and %d segments, expected two systems on one text",
              baseline.size(),
              system.size()));
    }
    if (!baseline
        .metric()
        .signature(baseline.references())
        .equals(system.metric().signature(system.references()))) {
      throw new EvaluationException("found two metrics, expected one for both systems");
    }
  }

  /** The difference of two systems' scores, without sign. */
  static double difference(SegmentStatistics baseline, SegmentStatistics system) {
    return Math.abs(baseline.result().score() - system.result().score());
  }

  /**
   * The share of made up differences that reach the one found, the found one among them, so that it
   * is never 0 (Noreen 1989), and 1 for a system against itself.
   */
  static double share(double[] differences, double found) {
    int reached = 0;
    for (double difference : differences) {
      reached += difference >= found - ROUNDING ? 1 : 0;
    }
    return (reached + 1.0) / (differences.length + 1.0);
  }
}
