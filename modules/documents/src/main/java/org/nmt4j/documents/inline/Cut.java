package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.translation.TextAlignment.Span;

/**
 * A word of a text whose words were cut again around fixed spans.
 *
 * @param span the characters of the word
 * @param words the indexes of the former words that overlap with the word; empty if there are none
 * @param fixed the index of the fixed span that makes the word, or -1
 */
record Cut(Span span, List<Integer> words, int fixed) {
  /**
   * Cuts words so that each fixed span is a word.
   *
   * @param words the words in order
   * @param fixed the fixed spans in order; they do not overlap
   */
  static List<Cut> around(List<Span> words, List<Span> fixed) {
    List<Cut> cuts = new ArrayList<>();
    int word = 0;
    int from = 0;
    for (int i = 0; i < fixed.size(); i++) {
      Span span = fixed.get(i);
      for (; word < words.size() && words.get(word).to() <= span.from(); word++) {
        addRest(words.get(word), word, from, words.get(word).to(), cuts);
      }
      List<Integer> inside = new ArrayList<>();
      for (int j = word; j < words.size() && words.get(j).from() < span.to(); j++) {
        addRest(words.get(j), j, from, span.from(), cuts);
        inside.add(j);
      }
      cuts.add(new Cut(span, inside, i));
      from = span.to();
      while (word < words.size() && words.get(word).to() <= from) {
        word++;
      }
    }
    for (; word < words.size(); word++) {
      addRest(words.get(word), word, from, words.get(word).to(), cuts);
    }
    return cuts;
  }

  /** Adds the characters of a word between two positions, if there are any. */
  private static void addRest(Span word, int index, int from, int to, List<Cut> cuts) {
    int start = Math.max(from, word.from());
    int end = Math.min(to, word.to());
    if (start < end) {
      cuts.add(new Cut(new Span(start, end), List.of(index), -1));
    }
  }
}
