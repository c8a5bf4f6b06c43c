package org.nmt4j.evaluation.significance;

import org.nmt4j.evaluation.SegmentStatistics;

/**
 * A two-sided test whether two systems that translated the same segments differ by more than
 * chance.
 */
public interface PairedSignificance {
  /** Returns the name of the test in signatures. */
  String label();

  /** Returns the number of resampled texts. */
  int samples();

  /** Returns the seed of the random numbers. */
  long seed();

  /**
   * Returns the probability that equally good systems differ at least as much as these.
   *
   * @return a probability above 0 and at most 1
   * @throws org.nmt4j.evaluation.EvaluationException if these are not two systems on one text by
   *     one metric
   */
  double pValue(SegmentStatistics baseline, SegmentStatistics system);
}
