package org.nmt4j.evaluation;

import java.util.List;
import java.util.Locale;

/** Checks the number of references. */
public final class References {

  private References() {}

  /**
   * Checks that there is a reference.
   *
   * @throws EvaluationException if there is none
   */
  public static void require(List<?> references) {
    if (references.isEmpty()) {
      throw new EvaluationException("no reference, expected at least one");
    }
  }

  /**
   * Returns the only reference of a segment.
   *
   * @param compared the compared things in the message, such as {@code tokens}
   * @throws EvaluationException if there is another number of references
   */
  public static String only(List<String> references, String compared) {
    if (references.size() != 1) {
      throw new EvaluationException(
          String.format(
              Locale.ROOT,
              "found %d references for %s, expected one",
              references.size(),
              compared));
    }
    return references.get(0);
  }
}
