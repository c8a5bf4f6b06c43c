package org.nmt4j.translation;

import java.util.Locale;

/**
 * A term of a {@link Glossary}: a word or a phrase, and its translation.
 *
 * @param source the term in the source language. A term in lower case is found in every case, any
 *     other term in its own case only
 * @param target the translation of the term
 */
public record Term(String source, String target) {

  /** Checks that neither side is blank. */
  public Term {
    if (source.isBlank() || target.isBlank()) {
      throw new IllegalArgumentException(
          "found '" + source + "' = '" + target + "', expected a term and its translation");
    }
  }

  /** Returns whether the term is found in every case. */
  boolean isOfAnyCase() {
    return source.equals(source.toLowerCase(Locale.ROOT));
  }
}
