package org.nmt4j.evaluation.labels;

import java.util.List;
import org.nmt4j.evaluation.Aligned;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.ShareMetric;

/** The share of segments that are equal to a reference, in percent. */
public final class ExactMatch extends ShareMetric {

  /** Creates the metric; it has no options. */
  public ExactMatch() {
    super("exact");
  }

  /**
   * Compares segments as they are, character by character.
   *
   * @return 0 to 100; 0 without segments
   * @throws EvaluationException when there are not as many references as hypotheses
   */
  public static double percent(List<String> hypotheses, List<String> references) {
    Aligned.check(hypotheses, references);
    return new ExactMatch().corpus(hypotheses, List.of(references)).score();
  }

  /** Whether the segment is equal, and 1. */
  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    References.require(references);
    return new double[] {references.contains(hypothesis) ? 1 : 0, 1};
  }
}
