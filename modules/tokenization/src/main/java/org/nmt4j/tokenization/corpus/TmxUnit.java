package org.nmt4j.tokenization.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit of a translation memory, the element {@code tu}: one text in several languages.
 *
 * @param line the line of the file where the unit starts, counted from 1
 * @param variants the texts, in the order of the file
 */
public record TmxUnit(long line, List<TmxVariant> variants) {

  /** Copies the variants. */
  public TmxUnit {
    variants = List.copyOf(variants);
  }

  /**
   * Returns the text in a language. Case does not count in language codes, and {@code _} is the
   * same as {@code -}. A text with the same code takes precedence. Otherwise the first text is
   * returned whose code is the beginning of the given one or has it as its beginning: {@code de}
   * fits {@code de-DE}, and {@code de-DE} fits {@code de}.
   *
   * @param language the code of the language, such as {@code de}
   * @return the text; empty if the unit has none that is not blank
   */
  public Optional<TmxVariant> in(String language) {
    String wanted = normal(language);
    Optional<TmxVariant> related = Optional.empty();
    for (TmxVariant variant : variants) {
      String found = normal(variant.language());
      if (variant.text().isBlank()) {
        continue;
      } else if (found.equals(wanted)) {
        return Optional.of(variant);
      } else if (related.isEmpty() && (startsWith(found, wanted) || startsWith(wanted, found))) {
        related = Optional.of(variant);
      }
    }
    return related;
  }

  private static boolean startsWith(String code, String beginning) {
    return code.startsWith(beginning + "-");
  }

  private static String normal(String language) {
    return language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
