package org.nmt4j.documents.inline;

import java.util.List;
import org.nmt4j.translation.TextAlignment.Span;

/** Counts the source words that have a letter or a digit. */
final class LetterCounts {
  /**
   * The number of words with letters before each word, then the number of all words with letters.
   */
  private final int[] before;

  /** Counts the words of a text. */
  LetterCounts(List<Span> words, String text) {
    before = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      int from = Math.min(words.get(i).from(), text.length());
      int to = Math.min(words.get(i).to(), text.length());
      boolean hasLetter =
          text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
      before[i + 1] = before[i] + (hasLetter ? 1 : 0);
    }
  }

  /** Returns whether a word has a letter or a digit. */
  boolean has(int word) {
    return before[word + 1] > before[word];
  }

  /** Returns the number of words with letters from one word to before another. */
  int count(int from, int to) {
    return before[to] - before[from];
  }

  /**
   * Returns the first word that has fewer than {@code most} words with letters between itself and a
   * given word.
   */
  int back(int word, int most) {
    return BinarySearch.first(0, word, i -> count(i + 1, word) < most);
  }

  /**
   * Returns the index after the last word that has fewer than {@code most} words with letters
   * between a given word, included, and itself.
   */
  int on(int word, int most) {
    return BinarySearch.first(word, before.length - 1, i -> count(word, i) >= most);
  }
}
