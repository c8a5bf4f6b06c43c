package org.nmt4j.evaluation;

import java.util.List;

/** The share of tokens, such as tags, that are right, in percent. */
public final class TokenAccuracy {

  private TokenAccuracy() {}

  /**
   * Compares tokens between white space, place by place. A token that a hypothesis is too short for
   * is wrong; those behind the reference's end do not count.
   *
   * @return 0 to 100, of the references' tokens; 0 without tokens
   * @throws EvaluationException when there are not as many references as hypotheses
   */
  public static double percent(List<String> hypotheses, List<String> references) {
    Aligned.check(hypotheses, references);
    int right = 0;
    int all = 0;
    for (int i = 0; i < references.size(); i++) {
      List<String> found = Whitespace.split(hypotheses.get(i));
      List<String> expected = Whitespace.split(references.get(i));
      all += expected.size();
      for (int j = 0; j < Math.min(found.size(), expected.size()); j++) {
        right += found.get(j).equals(expected.get(j)) ? 1 : 0;
      }
    }
    return F1.percent(right, all);
  }
}
