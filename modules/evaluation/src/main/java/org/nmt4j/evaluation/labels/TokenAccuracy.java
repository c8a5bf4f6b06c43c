package org.nmt4j.evaluation.labels;

import java.util.List;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.ShareMetric;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * The share of right tokens, such as tags: 100 right / tokens of the reference, 0 to 100 percent.
 * White space separates tokens. Tokens at the same place are compared. A token that the hypothesis
 * lacks is wrong, and tokens behind the end of the reference do not count.
 */
public final class TokenAccuracy extends ShareMetric {

  /** Creates the metric. */
  public TokenAccuracy() {
    super("accuracy");
  }

  /** Returns the number of right tokens and the number of tokens of the reference. */
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
