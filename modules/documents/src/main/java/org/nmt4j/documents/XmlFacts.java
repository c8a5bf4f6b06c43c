package org.nmt4j.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Facts of an XML file that are known before it is translated.
 *
 * @param version the version that the root element states; empty if it states none
 * @param source the first source language that the file states; empty if it states none
 * @param languages all languages that attributes of the file name
 */
record XmlFacts(String version, Optional<String> source, Set<String> languages) {
  /** The facts of files that are not XML. */
  static final XmlFacts NONE = new XmlFacts("", Optional.empty(), Set.of());

  /** Returns the language of the file that is the given one, perhaps of a region. */
  String own(String language) {
    return languages.contains(language)
        ? language
        : languages.stream()
            .filter(each -> primary(each).equals(primary(language)))
            .sorted()
            .findFirst()
            .orElse(language);
  }

  /** Returns whether two codes name one language, of whatever regions. */
  static boolean isSame(String one, String other) {
    return primary(one).equals(primary(other));
  }

  private static String primary(String language) {
    return language.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
  }
}
