package org.nmt4j.evaluation.labels;

import java.util.List;
import org.nmt4j.evaluation.Aligned;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.ShareMetric;
import org.nmt4j.evaluation.text.Whitespace;

/** The share of tokens, such as tags, that are right, in percent. */
public final class TokenAccuracy extends ShareMetric {

  /** Creates the metric; it has no options. */
  public TokenAccuracy() {
    super("accuracy");
  }

  /**
   * Compares tokens between white space, place by place. A token that a hypothesis is too short for
   * is wrong; those behind the reference's end do not count.
   *
   * @return 0 to 100, of the references' tokens; 0 without tokens
   * @throws EvaluationException when there are not as many references as hypotheses
   */
  public static double percent(List<String> hypotheses, List<String> references) {
    Aligned.check(hypotheses, references);
    return new TokenAccuracy().corpus(hypotheses, List.of(references)).score();
  }

  /** Tokens that are right, and all of the reference. */
  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    List<String> found = Whitespace.split(hypothesis);
    List<String> expected = Whitespace.split(References.only(references, "tokens"));
    int right = 0;
    for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
      right += found.get(i).equals(expected.get(i)) ? 1 : 0;
    }
    return new double[] {right, expected.size()};
  }
}
