package org.nmt4j.evaluation;

import java.util.List;
import java.util.Locale;

/** Checks that two lists of segments go together. */
public final class Aligned {

  private Aligned() {}

  /**
   * @throws EvaluationException when there are not as many references as hypotheses
   */
  public static void check(List<String> hypotheses, List<String> references) {
    if (hypotheses.size() != references.size()) {
      throw new EvaluationException(
          String.format(
              Locale.ROOT,
              "found hypotheses: %d, references: %d; expected as many",
              hypotheses.size(),
              references.size()));
    }
  }
}
