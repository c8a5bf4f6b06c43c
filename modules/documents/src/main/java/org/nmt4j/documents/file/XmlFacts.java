package org.nmt4j.documents.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The version and the languages that an XML file states, known before the file is translated.
 *
 * @param version the version that the root element states; empty if it states none
 * @param sources the source languages that the file states, in order
 * @param targets the target languages that the file states, in order
 * @param languages the other language codes in attributes of the file
 */
public record XmlFacts(
    String version, List<String> sources, List<String> targets, Set<String> languages) {
  /** The source language of a TMX file whose units have several source languages. */
  private static final String ANY = "*all*";

  /** Leaves out languages that are empty or {@code *all*}. */
  public XmlFacts {
    sources = sources.stream().filter(XmlFacts::isLanguage).toList();
    targets = targets.stream().filter(XmlFacts::isLanguage).toList();
    languages = Set.copyOf(languages);
  }

  /** The facts about a file that is not XML. */
  public static final XmlFacts NONE = new XmlFacts("", List.of(), List.of(), Set.of());

  private static boolean isLanguage(String code) {
    return !code.isEmpty() && !code.equals(ANY);
  }

  /**
   * Returns the code that the file has for a language.
   *
   * @param language a code, such as {@code de}
   * @param except a code that is not returned, unless it is the given one; may be empty
   * @return the given code if the file has it; else the first code of the same language that the
   *     file states as its source or target; else the first such code of an attribute, such as
   *     {@code de-AT}; else the given code
   */
  public String own(String language, String except) {
    List<String> same =
        Stream.of(sources.stream(), targets.stream(), languages.stream().sorted())
            .flatMap(codes -> codes)
            .filter(code -> LanguageCode.isSame(code, language))
            .filter(code -> !LanguageCode.isEqual(code, except))
            .toList();
    return same.isEmpty() || same.contains(language) ? language : same.get(0);
  }
}
