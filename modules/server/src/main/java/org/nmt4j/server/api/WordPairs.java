package org.nmt4j.server.api;

import java.util.StringJoiner;
import org.nmt4j.translation.TextAlignment;

/** Alignments as pairs of words, in the Pharaoh format. */
final class WordPairs {
  private WordPairs() {}

  /**
   * Pairs each target word with the source word of the greatest weight, as in {@code 0-0 2-1}. Each
   * pair has the index of the source word, then that of the target word, both from 0. A target word
   * whose greatest weight is on the end mark has no pair.
   */
  static String of(TextAlignment alignment) {
    StringJoiner pairs = new StringJoiner(" ");
    int words = alignment.source().size();
    for (int row = 0; row < alignment.target().size(); row++) {
      int best = alignment.weights().get(row).best(words);
      if (best < words) {
        pairs.add(best + "-" + row);
      }
    }
    return pairs.toString();
  }
}
