package org.nmt4j.documents.unit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.inline.InlineText;
import org.nmt4j.documents.inline.Piece;
import org.nmt4j.documents.memory.MemoryMatch;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.translation.TranslationStatus;

/** Translates the texts of one document with their codes, and counts the texts. */
public final class UnitTranslator {
  private final TextBatches batches;
  private final InlineOptions options;
  private final MemoryUse memory;
  private long translated;
  private long kept;
  private long codes;
  private long placeholders;
  private long problems;
  private long fromMemory;
  private final List<Long> openLines = new ArrayList<>();

  /**
   * Creates a translator of the texts of one document.
   *
   * @param translator translates texts without codes
   * @param options the placeholders that a text keeps, and the marks that the model knows
   * @param memory the translation memory to look texts up in, and the one to write
   */
  public UnitTranslator(
      Function<List<String>, List<AlignedText>> translator,
      InlineOptions options,
      MemoryUse memory) {
    this.options = options.withKeepsLines(true);
    this.batches = new TextBatches(translator, this.options);
    this.memory = memory;
  }

  /** Counts a text that stays as it is. */
  public void keep() {
    kept++;
  }

  /**
   * Counts a message that stays open, because its translation would not be valid.
   *
   * @param line the line of the message, counted from 1
   * @param texts the number of its texts
   */
  public void keepOpen(long line, int texts) {
    openLines.add(line);
    kept += texts;
  }

  /**
   * Translates texts, and counts and saves the translations.
   *
   * @return as many results as texts, in their order; empty for a text without letters
   */
  public List<Optional<TranslatedUnit>> translate(List<CodedText> units) {
    List<Optional<TranslatedUnit>> results = drafts(units);
    for (int i = 0; i < units.size(); i++) {
      accept(units.get(i), results.get(i));
    }
    return results;
  }

  /**
   * Translates texts. A text with an exact match in the translation memory gets the translation of
   * the memory. Of the others, equal texts of a batch are translated once. The caller passes each
   * result that goes into the document to {@link #accept}.
   *
   * @return as many results as texts, in their order; empty for a text without letters
   */
  public List<Optional<TranslatedUnit>> drafts(List<CodedText> units) {
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
              : placed.next().map(text -> TranslatedUnit.of(text, match)));
    }
    return results;
  }

  private static boolean isExact(Optional<MemoryMatch> match) {
    return match.filter(MemoryMatch::isExact).isPresent();
  }

  private TranslatedUnit remembered(CodedText unit, MemoryMatch match) {
    int held = InlineText.of(unit, options).placeholders();
    PlacedText text =
        new PlacedText(match.translation().orElseThrow(), 0, TranslationStatus.OK, held);
    return TranslatedUnit.of(text, Optional.of(match));
  }

  /** Counts and saves a result that goes into the document. */
  public void accept(CodedText unit, Optional<TranslatedUnit> result) {
    if (result.isEmpty()) {
      kept++;
      return;
    }
    TranslatedUnit found = result.get();
    translated++;
    codes += unit.codes().size();
    placeholders += found.placeholders();
    problems += found.status() == TranslationStatus.OK ? 0 : 1;
    fromMemory += isExact(found.match()) ? 1 : 0;
    memory.save(unit, found.text(), isExact(found.match()));
  }

  /** Returns the number of placeholders of a text without codes. */
  public int placeholders(String text) {
    return InlineText.of(new CodedText(List.of(new Piece.Text(text))), options).placeholders();
  }

  /** Returns the counts so far. */
  public UnitCounts counts() {
    return new UnitCounts(translated, kept, codes, placeholders, problems, fromMemory, openLines);
  }
}
