package org.nmt4j.recipe;

import java.util.List;

/** Writes lists of names as prose. */
public final class Enumeration {

  private Enumeration() {}

  /** Returns the names as {@code a, b or c}. */
  public static String or(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
