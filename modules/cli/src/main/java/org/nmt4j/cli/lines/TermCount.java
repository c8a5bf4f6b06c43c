package org.nmt4j.cli.lines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.TermUse;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/** Translates texts with a glossary, and counts the terms that occur and those that are met. */
public final class TermCount {
  private final Glossary glossary;
  private long terms;
  private long met;

  /** Creates a count of 0. */
  public TermCount(Glossary glossary) {
    this.glossary = glossary;
  }

  /** Translates texts and counts their terms. */
  public List<Translation> translate(Translator translator, List<String> texts) {
    return count(translator.translate(texts, glossary));
  }

  /** Translates texts with rules and counts their terms. */
  List<Translation> translateTexts(Translator translator, List<SourceText> texts) {
    return count(
        translator.translateTexts(
            texts.stream().map(text -> text.withGlossary(glossary)).toList()));
  }

  private List<Translation> count(List<Translation> translations) {
    for (Translation translation : translations) {
      terms += translation.terms().size();
      met += translation.terms().stream().filter(TermUse::isMet).count();
    }
    return translations;
  }

  /** Returns whether there is no glossary, or one without terms. */
  boolean isEmpty() {
    return glossary.terms().isEmpty();
  }

  /** Returns one line, such as {@code glossary: 41 of 43 terms met}; empty without a glossary. */
  public Optional<String> report() {
    if (isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        terms == 0
            ? "glossary: the text has none of its terms"
            : String.format(Locale.ROOT, "glossary: %d of %d terms met", met, terms));
  }
}
