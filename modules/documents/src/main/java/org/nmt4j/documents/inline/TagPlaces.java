package org.nmt4j.documents.inline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.translation.TextAlignment.Span;

/** The target words between the tags that a model has written. */
final class TagPlaces {
  /** The place of a tag that occurs twice. */
  private static final int TWICE = -1;

  private final SourceElements elements;
  private final Map<Integer, Integer> openings = new HashMap<>();
  private final Map<Integer, Integer> closings = new HashMap<>();

  TagPlaces(SourceElements elements) {
    this.elements = elements;
  }

  /** Adds a mark after a number of target words, if it is a tag that the source has too. */
  void add(Marks.Kind kind, int index, int words) {
    if (kind != Marks.Kind.PLACEHOLDER && index >= 0 && index < elements.tags().size()) {
      int open = elements.tags().get(index).open();
      (kind == Marks.Kind.OPENING ? openings : closings)
          .merge(open, words, (first, second) -> TWICE);
    }
  }

  /**
   * Returns the target words between the two tags of a span. There are none if the translation
   * lacks a tag, has it twice, or has no word between them.
   *
   * @param open the element that opens the span
   */
  Optional<Span> between(int open) {
    int low = openings.getOrDefault(open, TWICE);
    int high = closings.getOrDefault(open, TWICE);
    return low >= 0 && low < high ? Optional.of(new Span(low, high)) : Optional.empty();
  }
}
