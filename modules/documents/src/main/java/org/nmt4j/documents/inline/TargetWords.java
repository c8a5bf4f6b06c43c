package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.translation.TextAlignment.Span;

/** Completes the words of a translation, so that they hold all characters except white space. */
final class TargetWords {
  private TargetWords() {}

  /** Words and the index of each word in the alignment; -1 for a word that it lacks. */
  record Words(List<Span> spans, List<Integer> rows) {}

  /** Returns the words of an alignment, and a word for each run of characters between them. */
  static Words complete(String text, List<Span> aligned) {
    Words words = new Words(new ArrayList<>(), new ArrayList<>());
    int end = 0;
    for (int i = 0; i < aligned.size(); i++) {
      Span span = aligned.get(i);
      int to = Math.min(span.to(), text.length());
      if (span.from() < end || to <= span.from()) {
        continue;
      }
      addRuns(text, end, span.from(), words);
      words.spans.add(new Span(span.from(), to));
      words.rows.add(i);
      end = to;
    }
    addRuns(text, end, text.length(), words);
    return words;
  }

  private static void addRuns(String text, int from, int to, Words words) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || WhiteSpace.is(text.charAt(i))) {
        if (i > start) {
          words.spans.add(new Span(start, i));
          words.rows.add(-1);
        }
        start = i + 1;
      }
    }
  }
}
