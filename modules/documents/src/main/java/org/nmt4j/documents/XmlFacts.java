package org.nmt4j.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The version and the languages that an XML file states, known before the file is translated.
 *
 * @param version the version that the root element states; empty if it states none
 * @param source the first source language that the file states; empty if it states none
 * @param languages all language codes in attributes of the file
 */
record XmlFacts(String version, Optional<String> source, Set<String> languages) {
  /** The source language of a TMX file whose units have several source languages. */
  static final String ANY = "*all*";

  /** The facts of files that are not XML. */
  static final XmlFacts NONE = new XmlFacts("", Optional.empty(), Set.of());

  /**
   * Returns the code that the file has for a language.
   *
   * @param language a code, such as {@code de}
   * @return the same code if the file has it; else the first of its codes with the same primary
   *     language, such as {@code de-AT}; else the given code
   */
  String own(String language) {
    return languages.contains(language)
        ? language
        : languages.stream()
            .filter(each -> primary(each).equals(primary(language)))
            .sorted()
            .findFirst()
            .orElse(language);
  }

  /**
   * Returns whether two codes have the same primary language, such as {@code de} and {@code de-AT}.
   */
  static boolean isSame(String one, String other) {
    return primary(one).equals(primary(other));
  }

  private static String primary(String language) {
    return language.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
  }
}
