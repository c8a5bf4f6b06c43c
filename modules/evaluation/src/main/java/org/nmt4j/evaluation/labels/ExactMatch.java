package org.nmt4j.evaluation.labels;

import java.util.List;
import org.nmt4j.evaluation.Aligned;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.ShareMetric;

/** The share of segments that equal a reference: 100 equal / segments, 0 to 100 percent. */
public final class ExactMatch extends ShareMetric {

  /** Creates the metric. */
  public ExactMatch() {
    super("exact");
  }

  /**
   * Compares segments character by character.
   *
   * @return the share, 0 to 100 percent; 0 if there are no segments
   * @throws EvaluationException if the numbers of segments differ
   */
  public static double percent(List<String> hypotheses, List<String> references) {
    Aligned.check(hypotheses, references);
    return new ExactMatch().corpus(hypotheses, List.of(references)).score();
  }

  /** Returns 1 if the segment equals a reference, else 0; and 1. */
  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    References.require(references);
    return new double[] {references.contains(hypothesis) ? 1 : 0, 1};
  }
}
