package org.nmt4j.evaluation;

import java.util.List;

/** The share of segments that are equal to their reference, in percent. */
public final class ExactMatch {
  private ExactMatch() {}

  /**
   * Compares segments as they are, character by character.
   *
   * @return 0 to 100; 0 without segments
   * @throws EvaluationException when there are not as many references as hypotheses
   */
  public static double percent(List<String> hypotheses, List<String> references) {
    Aligned.check(hypotheses, references);
    int equal = 0;
    for (int i = 0; i < hypotheses.size(); i++) {
      equal += hypotheses.get(i).equals(references.get(i)) ? 1 : 0;
    }
    return hypotheses.isEmpty() ? 0 : 100.0 * equal / hypotheses.size();
  }
}
