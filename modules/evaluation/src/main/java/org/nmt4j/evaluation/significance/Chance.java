package org.nmt4j.evaluation.significance;

import java.util.Locale;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

/** The steps that the paired tests share. */
final class Chance {
  /** The largest difference between sums in different orders. */
  private static final double ROUNDING = 1e-9;

  private Chance() {}

  /** Requires two systems with one metric on one text. */
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

  /** Returns the absolute difference between the scores of two systems. */
  static double difference(SegmentStatistics baseline, SegmentStatistics system) {
    return Math.abs(baseline.result().score() - system.result().score());
  }

  /**
   * Returns the share of differences that are at least as large as the found one. The found
   * difference counts as one of them (Noreen 1989), so the share is never 0. It is 1 for a system
   * against itself.
   */
  static double share(double[] differences, double found) {
    int reached = 0;
    for (double difference : differences) {
      reached += difference >= found - ROUNDING ? 1 : 0;
    }
    return (reached + 1.0) / (differences.length + 1.0);
  }
}
