package org.nmt4j.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.inline.InlineText;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.translation.TranslationStatus;

/** Translates the texts of one document with their codes, and counts the texts. */
final class UnitTranslator {
  private final TextBatches batches;
  private final InlineOptions options;
  private final MemoryUse memory;
  private long translated;
  private long kept;
  private long codes;
  private long placeholders;
  private long problems;
  private long fromMemory;

  UnitTranslator(TextTranslator translator, InlineOptions options, MemoryUse memory) {
    this.options = options.withKeepsLines(true).withMarks(translator.marks());
    this.batches = new TextBatches(translator, this.options);
    this.memory = memory;
  }

  /** Counts a text that stays as it is. */
  void keep() {
    kept++;
  }

  /**
   * Translates texts. A text with an exact match in the translation memory gets the translation of
   * the memory. Of the others, equal texts of a batch are translated once.
   *
   * @return as many results as texts, in their order; empty for a text without letters
   */
  List<Optional<TranslatedUnit>> translate(List<CodedText> units) {
    List<Optional<MemoryMatch>> matches = new ArrayList<>();
    List<CodedText> open = new ArrayList<>();
    units.forEach(TextLines::cut);
    for (CodedText unit : units) {
      boolean isText = InlineText.of(unit, options).isTranslatable();
      Optional<MemoryMatch> match = isText ? memory.best(unit) : Optional.empty();
      matches.add(match);
      if (!isExact(match)) {
        open.add(unit);
      }
    }
    Iterator<Optional<PlacedText>> placed = batches.translate(open).iterator();
    List<Optional<TranslatedUnit>> results = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Optional<MemoryMatch> match = matches.get(i);
      results.add(
          isExact(match)
              ? Optional.of(remembered(units.get(i), match.orElseThrow()))
              : placed(units.get(i), placed.next(), match));
    }
    return results;
  }

  private static boolean isExact(Optional<MemoryMatch> match) {
    return match.filter(MemoryMatch::isExact).isPresent();
  }

  private TranslatedUnit remembered(CodedText unit, MemoryMatch match) {
    count(unit);
    placeholders += InlineText.of(unit, options).placeholders();
    fromMemory++;
    CodedText text = match.translation().orElseThrow();
    memory.save(unit, text, true);
    return new TranslatedUnit(text, 0, TranslationStatus.OK, Optional.of(match));
  }

  private Optional<TranslatedUnit> placed(
      CodedText unit, Optional<PlacedText> placed, Optional<MemoryMatch> match) {
    if (placed.isEmpty()) {
      kept++;
      return Optional.empty();
    }
    count(unit);
    PlacedText found = placed.get();
    placeholders += found.placeholders();
    problems += found.status() == TranslationStatus.OK ? 0 : 1;
    memory.save(unit, found.text(), false);
    return Optional.of(new TranslatedUnit(found.text(), found.score(), found.status(), match));
  }

  private void count(CodedText unit) {
    translated++;
    codes += unit.codes().size();
  }

  /** Returns the counts so far. */
  DocumentReport report() {
    return new DocumentReport(
        translated + kept, translated, kept, codes, placeholders, problems, fromMemory);
  }
}
