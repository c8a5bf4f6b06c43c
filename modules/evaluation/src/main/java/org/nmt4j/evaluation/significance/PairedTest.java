package org.nmt4j.evaluation.significance;

import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

/**
 * Asks whether two systems that translated the same segments differ by more than chance. The
 * question is put to both sides: a system may be better or worse than the other.
 */
public interface PairedTest {
  /** Sums in another order may differ by so much. */
  double ROUNDING = 1e-9;

  /** What signatures call the test. */
  String label();

  /** How many texts it makes up. */
  int samples();

  /** What they are drawn from. */
  long seed();

  /**
   * How likely a difference as large as the one found is if the systems are equally good.
   *
   * @return above 0, at most 1
   * @throws EvaluationException if these are not two systems on one text by one metric
   */
  double pValue(SegmentStatistics baseline, SegmentStatistics system);

  /** Checks that two systems can be paired. */
  static void requirePair(SegmentStatistics baseline, SegmentStatistics system) {
    if (baseline.size() != system.size() || baseline.references() != system.references()) {
      throw new EvaluationException(
          "found %d and %d segments, expected two systems on one text"
              .formatted(baseline.size(), system.size()));
    }
    if (!baseline
        .metric()
        .signature(baseline.references())
        .equals(system.metric().signature(system.references()))) {
      throw new EvaluationException("found two metrics, expected one for both systems");
    }
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
