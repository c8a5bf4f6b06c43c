package org.nmt4j.evaluation;

import java.util.List;

/** Checks that two lists of segments go together. */
final class Aligned {

  private Aligned() {}

  /**
   * @throws EvaluationException when there are not as many references as hypotheses
   */
  static void check(List<String> hypotheses, List<String> references) {
    if (hypotheses.size() != references.size()) {
      throw new EvaluationException(
          "found hypotheses: %d, references: %d; expected as many"
              .formatted(hypotheses.size(), references.size()));
    }
  }
}
