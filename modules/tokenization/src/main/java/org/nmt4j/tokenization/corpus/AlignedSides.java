package org.nmt4j.tokenization.corpus;

import java.util.Locale;

/** The errors of two sides whose lines should form pairs. */
public final class AlignedSides {
  private AlignedSides() {}

  /**
   * Returns the exception for a corpus without pairs.
   *
   * @param name the name of its first file
   */
  public static DataException empty(String name) {
    return DataException.at(
        name, 1, 1, "the file is empty; expected sentences and their translations");
  }

  /**
   * Returns the exception for sides with different numbers of lines. It names the end of the
   * shorter side.
   *
   * @param source the name of the source side
   * @param sources the number of its lines
   * @param target the name of the target side
   * @param targets the number of its lines
   */
  public static DataException unequal(String source, long sources, String target, long targets) {
    return DataException.at(
        sources < targets ? source : target,
        Math.min(sources, targets) + 1,
        1,
        String.format(
            Locale.ROOT,
            "the file ends here; expected as many lines on both sides, but %s has %,d and %s has"
                + " %,d",
            source,
            sources,
            target,
            targets));
  }
}
