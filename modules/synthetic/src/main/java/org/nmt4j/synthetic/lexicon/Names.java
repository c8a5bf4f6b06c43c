package org.nmt4j.synthetic.lexicon;

import java.util.List;

/** Names of people, the same in both languages. */
public final class Names {

  private static final List<String> FIRST =
      List.of(
          "Anna", "Maria", "Julia", "Lena", "Sophie", "Laura", "Eva", "Clara", "Emma", "Nina",
          "Peter", "Paul", "Thomas", "Jonas", "Felix", "Max", "Martin", "David", "Lukas", "Otto");

  private static final List<String> FAMILY =
      List.of("Müller", "Schmidt", "Weber", "Wagner", "Becker", "Hoffmann", "Koch", "Klein");

  private Names() {}

  /** Returns the first names. */
  public static List<String> first() {
    return FIRST;
  }

  /** Returns the family names, which follow a title. */
  public static List<String> family() {
    return FAMILY;
  }
}
