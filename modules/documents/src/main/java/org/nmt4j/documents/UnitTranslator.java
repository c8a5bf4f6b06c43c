package org.nmt4j.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.inline.InlineText;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.translation.TranslationStatus;

/** Translates the texts of one document, with their codes, and counts them. */
final class UnitTranslator {
  private final TextTranslator translator;
  private final InlineOptions options;
  private final MemoryUse memory;
  private long translated;
  private long kept;
  private long codes;
  private long placeholders;
  private long problems;
  private long fromMemory;

  UnitTranslator(TextTranslator translator, InlineOptions options, MemoryUse memory) {
    this.translator = translator;
    this.options = options.withKeepsLines(true);
    this.memory = memory;
  }

  /** Counts a text that stays as it is. */
  void keep() {
    kept++;
  }

  /**
   * Translates texts. A text that occurs twice is translated once. A text with an exact match in
   * the translation memory gets the translation of the memory.
   *
   * @return as many results as texts, in their order; empty for a text without letters
   */
  List<Optional<TranslatedUnit>> translate(List<CodedText> units) {
    List<InlineText> inline = units.stream().map(unit -> InlineText.of(unit, options)).toList();
    List<Optional<MemoryMatch>> matches = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>();
    for (int i = 0; i < units.size(); i++) {
      boolean isText = inline.get(i).isTranslatable();
      matches.add(isText ? memory.best(units.get(i)) : Optional.empty());
      if (isText && !isExact(matches.get(i))) {
        wanted.add(inline.get(i).text());
      }
    }
    List<String> texts = List.copyOf(wanted);
    List<AlignedText> translations = texts.isEmpty() ? List.of() : translated(texts);
    Map<String, AlignedText> known = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      known.put(texts.get(i), translations.get(i));
    }
    List<Optional<TranslatedUnit>> results = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      InlineText text = inline.get(i);
      if (text.isTranslatable()) {
        codes += units.get(i).codes().size();
        placeholders += text.placeholders();
        TranslatedUnit unit =
            isExact(matches.get(i))
                ? remembered(matches.get(i).orElseThrow())
                : placed(text, known.get(text.text()), matches.get(i));
        memory.save(units.get(i), unit.text(), isExact(matches.get(i)));
        results.add(Optional.of(unit));
      } else {
        kept++;
        results.add(Optional.empty());
      }
    }
    return results;
  }

  private List<AlignedText> translated(List<String> texts) {
    List<AlignedText> translations;
    try {
      translations = translator.translate(texts);
    } catch (RuntimeException e) {
      throw new DocumentErrors.TranslatorFailure(e);
    }
    if (translations.size() != texts.size()) {
      throw new DocumentErrors.TranslatorFailure(
          new IllegalStateException(
              "found "
                  + translations.size()
                  + " translations, expected "
                  + texts.size()
                  + ", one for each text"));
    }
    return translations;
  }

  private static boolean isExact(Optional<MemoryMatch> match) {
    return match.filter(MemoryMatch::isExact).isPresent();
  }

  private TranslatedUnit remembered(MemoryMatch match) {
    translated++;
    fromMemory++;
    return new TranslatedUnit(
        match.translation().orElseThrow(), 0, TranslationStatus.OK, Optional.of(match));
  }

  private TranslatedUnit placed(InlineText text, AlignedText found, Optional<MemoryMatch> match) {
    translated++;
    problems += found.status() == TranslationStatus.OK ? 0 : 1;
    return new TranslatedUnit(text.place(found), found.score(), found.status(), match);
  }

  /** Returns the counts so far. */
  DocumentReport report() {
    return new DocumentReport(
        translated + kept, translated, kept, codes, placeholders, problems, fromMemory);
  }
}
