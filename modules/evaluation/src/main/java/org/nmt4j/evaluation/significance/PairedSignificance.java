package org.nmt4j.evaluation.significance;

import org.nmt4j.evaluation.SegmentStatistics;

/**
 * Asks whether two systems that translated the same segments differ by more than chance. The
 * question is put to both sides: a system may be better or worse than the other.
 */
public interface PairedSignificance {
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
   * @throws org.nmt4j.evaluation.EvaluationException if these are not two systems on one text by
   *     one metric
   */
  double pValue(SegmentStatistics baseline, SegmentStatistics system);
}
