package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.List;

/**
 * The mark {@code @@} at the end of each piece of a word except the last. A word that itself ends
 * in {@code @@} looks like a piece; {@link #protect} gives such a word another end.
 */
public final class ContinuationMark {
  /** The mark. */
  public static final String TEXT = "@@";

  private static final char GUARD = '\uFFEE';

  private ContinuationMark() {}

  /**
   * Ensures that a word does not end in the mark. A word that ends in the mark and any number of
   * U+FFEE gets one more U+FFEE.
   *
   * @param word a word
   * @return the word; changed only if it looks like a piece or like a protected word
   */
  public static String protect(String word) {
    return endsInGuardedMark(word) ? word + GUARD : word;
  }

  /**
   * Reverses {@link #protect}.
   *
   * @param word the result of that method
   * @return the original word
   */
  public static String unprotect(String word) {
    boolean guarded = !word.isEmpty() && word.charAt(word.length() - 1) == GUARD;
    return guarded && endsInGuardedMark(word) ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * Joins pieces to words.
   *
   * @param pieces the pieces; the mark at the end of a piece joins it to the next one, and a mark
   *     on the very last piece is dropped
   * @return the words
   */
  public static List<String> join(List<String> pieces) {
    List<String> words = new ArrayList<>(pieces.size());
    StringBuilder word = new StringBuilder();
    for (String piece : pieces) {
      if (piece.endsWith(TEXT)) {
        word.append(piece, 0, piece.length() - TEXT.length());
      } else {
        words.add(word.append(piece).toString());
        word.setLength(0);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * Groups pieces by words.
   *
   * @param pieces the pieces; the mark at the end of a piece joins it to the next one, and the very
   *     last piece always ends a word
   * @return the pieces of each word, with their marks
   */
  public static List<List<String>> group(List<String> pieces) {
    List<List<String>> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (i + 1 == pieces.size() || !pieces.get(i).endsWith(TEXT)) {
        words.add(pieces.subList(from, i + 1));
        from = i + 1;
      }
    }
    return words;
  }

  private static boolean endsInGuardedMark(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == GUARD) {
      end--;
    }
    return word.startsWith(TEXT, end - TEXT.length());
  }
}
