package org.nmt4j.evaluation;

import java.util.List;
import java.util.Locale;

/** Checks that hypotheses and references have equal numbers of segments. */
public final class Aligned {

  private Aligned() {}

  /**
   * Does nothing if the lists have equal sizes.
   *
   * @throws EvaluationException if their sizes differ
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
