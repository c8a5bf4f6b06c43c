package org.nmt4j.recipe.yaml;

import java.util.Locale;

/** Writes numbers with nouns for messages. */
public final class Count {
  private Count() {}

  /**
   * Returns the number with its noun, such as {@code 1 line} or {@code 1,234 lines}.
   *
   * @param noun the noun in the singular; its plural adds an s
   */
  public static String of(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, noun + (number == 1 ? "" : "s"));
  }
}
