package org.nmt4j.evaluation;

import java.util.List;
import java.util.Map;

/** The share of segments that are equal to a reference, in percent. */
public final class ExactMatch implements TextMetric {

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

  @Override
  public String name() {
    return "exact";
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  /** Whether the segment is equal, and 1. */
  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    References.require(references);
    return new double[] {references.contains(hypothesis) ? 1 : 0, 1};
  }

  @Override
  public double score(double[] statistics) {
    return statistics[1] == 0 ? 0 : 100 * statistics[0] / statistics[1];
  }

  @Override
  public Signature signature(int references) {
    return Signature.withVersion(Map.of("nrefs", Integer.toString(references)));
  }
}
