package org.nmt4j.documents.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.inline.InlineText;
import org.nmt4j.translation.TranslationStatus;

/**
 * Translates texts with codes in batches that are small enough for their attention to fit into
 * memory.
 */
final class TextBatches {
  /** The most characters of a batch, unless one text has more. */
  private static final int MOST_CHARACTERS = 300_000;

  private final Function<List<String>, List<AlignedText>> translator;
  private final InlineOptions options;

  TextBatches(Function<List<String>, List<AlignedText>> translator, InlineOptions options) {
    this.translator = translator;
    this.options = options;
  }

  /**
   * Translates texts. A text that occurs twice in a batch is translated once.
   *
   * @return as many results as texts, in their order; empty for a text without letters
   */
  List<Optional<PlacedText>> translate(List<CodedText> texts) {
    List<List<CodedText>> cut = texts.stream().map(TextLines::cut).toList();
    List<InlineText> parts =
        cut.stream().flatMap(List::stream).map(part -> InlineText.of(part, options)).toList();
    List<Optional<PlacedText>> placed = new ArrayList<>();
    int from = 0;
    while (from < parts.size()) {
      int end = end(parts, from);
      placed.addAll(batch(parts.subList(from, end)));
      from = end;
    }
    List<Optional<PlacedText>> results = new ArrayList<>();
    int next = 0;
    for (List<CodedText> text : cut) {
      results.add(joined(text, placed.subList(next, next + text.size())));
      next += text.size();
    }
    return results;
  }

  /** Returns the end of the batch that starts at a part. */
  private static int end(List<InlineText> parts, int from) {
    long characters = 0;
    int end = from;
    while (end < parts.size() && (end == from || characters < MOST_CHARACTERS)) {
      characters += parts.get(end++).text().length();
    }
    return end;
  }

  private List<Optional<PlacedText>> batch(List<InlineText> parts) {
    List<String> texts =
        parts.stream().filter(InlineText::isTranslatable).map(InlineText::text).distinct().toList();
    List<AlignedText> translations = texts.isEmpty() ? List.of() : translated(texts);
    Map<String, AlignedText> known = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      known.put(texts.get(i), translations.get(i));
    }
    return parts.stream()
        .map(
            part ->
                part.isTranslatable()
                    ? Optional.of(placed(part, known.get(part.text())))
                    : Optional.<PlacedText>empty())
        .toList();
  }

  private static PlacedText placed(InlineText part, AlignedText found) {
    return new PlacedText(part.place(found), found.score(), found.status(), part.placeholders());
  }

  private List<AlignedText> translated(List<String> texts) {
    List<AlignedText> translations = translator.apply(texts);
    if (translations.size() != texts.size()) {
      throw new IllegalStateException(
          "found "
              + translations.size()
              + " translations, expected "
              + texts.size()
              + ", one for each text");
    }
    return translations;
  }

  /** Joins the translations of the parts of one text. */
  private static Optional<PlacedText> joined(
      List<CodedText> parts, List<Optional<PlacedText>> results) {
    List<PlacedText> done = results.stream().flatMap(Optional::stream).toList();
    if (done.isEmpty()) {
      return Optional.empty();
    }
    List<CodedText> texts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      texts.add(results.get(i).map(PlacedText::text).orElse(parts.get(i)));
    }
    TranslationStatus status = TranslationStatus.OK;
    double score = 0;
    int placeholders = 0;
    for (PlacedText each : done) {
      status = each.status() == TranslationStatus.OK ? status : each.status();
      score += each.score() / done.size();
      placeholders += each.placeholders();
    }
    return Optional.of(new PlacedText(TextLines.join(texts), score, status, placeholders));
  }
}
