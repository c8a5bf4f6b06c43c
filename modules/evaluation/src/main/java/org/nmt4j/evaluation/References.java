package org.nmt4j.evaluation;

import java.util.List;

/** Checks that there is something to compare with. */
public final class References {

  private References() {}

  /**
   * @throws EvaluationException when there is no reference
   */
  public static void require(List<?> references) {
    if (references.isEmpty()) {
      throw new EvaluationException("no reference, expected at least one");
    }
  }
}
