package org.nmt4j.translation;

import java.util.Locale;

/**
 * A term of a {@link Glossary}: a word or a phrase, and its translation.
 *
 * @param source the term in the source language. If it is all in lower case, it stands for every
 *     case; otherwise only for its own
 * @param target its translation
 */
public record Term(String source, String target) {

  /** Checks that neither side is blank. */
  public Term {
    if (source.isBlank() || target.isBlank()) {
      throw new IllegalArgumentException(
          "found '" + source + "' = '" + target + "', expected a term and its translation");
    }
  }

  /** Returns whether the term stands for every case. */
  boolean isOfAnyCase() {
    return source.equals(source.toLowerCase(Locale.ROOT));
  }
}
