package org.nmt4j.translation;

import java.util.List;

/**
 * A text to translate, with rules for its translation. Each {@code with} method returns a copy with
 * one rule changed, as in {@code SourceText.of("Der Hund schläft.").withPrefix("The d")}.
 *
 * @param text the text
 * @param glossary the terms whose translations are used
 * @param prefix the beginning of the translation; blank for any
 * @param required words or phrases that the translation has
 * @param forbidden words or phrases that the translation does not have
 */
public record SourceText(
    String text, Glossary glossary, String prefix, List<String> required, List<String> forbidden) {

  /**
   * Checks the rules.
   *
   * @throws IllegalArgumentException if a phrase is blank, if a phrase is both required and
   *     forbidden, or if a text of several lines has a prefix or a required phrase
   */
  public SourceText {
    required = List.copyOf(required);
    forbidden = List.copyOf(forbidden);
    for (List<String> phrases : List.of(required, forbidden)) {
      if (phrases.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("found a phrase without words, expected words");
      }
    }
    for (String phrase : required) {
      if (forbidden.contains(phrase)) {
        throw new IllegalArgumentException(
            "found '" + phrase + "' among the required and the forbidden phrases");
      }
    }
    boolean isLine = text.indexOf('\n') < 0 && prefix.indexOf('\n') < 0;
    if (!isLine && (!prefix.isBlank() || !required.isEmpty())) {
      throw new IllegalArgumentException(
          "found a prefix or a required phrase with several lines, expected one line");
    }
  }

  /** Returns a text without rules. */
  public static SourceText of(String text) {
    return new SourceText(text, Glossary.EMPTY, "", List.of(), List.of());
  }

  /** Returns the same text with the terms of a glossary. */
  public SourceText withGlossary(Glossary terms) {
    return new SourceText(text, terms, prefix, required, forbidden);
  }

  /**
   * Returns the same text with the beginning of its translation. If the beginning ends in white
   * space, its last word is complete. Otherwise the translation may add letters to that word.
   */
  public SourceText withPrefix(String beginning) {
    return new SourceText(text, glossary, beginning, required, forbidden);
  }

  /** Returns the same text with words or phrases that its translation has. */
  public SourceText withRequired(List<String> phrases) {
    return new SourceText(text, glossary, prefix, phrases, forbidden);
  }

  /** Returns the same text with words or phrases that its translation does not have. */
  public SourceText withForbidden(List<String> phrases) {
    return new SourceText(text, glossary, prefix, required, phrases);
  }
}
