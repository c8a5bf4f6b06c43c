package org.nmt4j.evaluation;

import java.util.List;
import java.util.Locale;

/** Checks the number of references. */
public final class References {

  private References() {}

  /**
   * Checks that there is at least one reference.
   *
   * @throws EvaluationException if there are no references
   */
  public static void require(List<?> references) {
    if (references.isEmpty()) {
      throw new EvaluationException("no reference, expected at least one");
    }
  }

  /**
   * Returns the only reference of a segment.
   *
   * @param compared the name of the compared items in the message, such as {@code tokens}
   * @throws EvaluationException if the number of references is not 1
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
