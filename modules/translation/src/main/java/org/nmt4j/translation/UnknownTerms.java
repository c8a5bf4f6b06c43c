package org.nmt4j.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nmt4j.recipe.yaml.Count;

/** The terms of a glossary that a model cannot write. */
public final class UnknownTerms {
  private static final int SHOWN = 5;

  private UnknownTerms() {}

  /**
   * Returns a warning in one line about terms; empty if there are none.
   *
   * @param glossary the name of the glossary, which begins the line
   * @param terms the terms, as {@link Translator#unknownTerms} returns them
   */
  public static Optional<String> warning(String glossary, List<Term> terms) {
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    String some =
        terms.stream()
            .limit(SHOWN)
            .map(term -> "'" + term.target() + "'")
            .collect(Collectors.joining(", "));
    int more = terms.size() - SHOWN;
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s: warning: the model's vocabulary lacks words of %s%s",
            glossary,
            some,
            more > 0 ? " and of " + Count.of(more, "other term") : ""));
  }
}
