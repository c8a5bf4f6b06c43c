package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.List;

/**
 * The mark {@code @@} at the end of each piece of a word but the last. A word that itself ends in
 * {@code @@} would be taken for a piece; {@link #protect} gives it another end.
 */
public final class ContinuationMark {
  /** The mark. */
  public static final String TEXT = "@@";

  private static final char GUARD = '\uFFEE';

  private ContinuationMark() {}

  /**
   * Makes sure that a word does not end in the mark: a word that ends in the mark and any number of
   * U+FFEE gets one more U+FFEE.
   *
   * @param word a word
   * @return the word, changed only if it could be mistaken
   */
  public static String protect(String word) {
    return endsInGuardedMark(word) ? word + GUARD : word;
  }

  /**
   * Takes {@link #protect} back.
   *
   * @param word what that method returned
   * @return the word
   */
  public static String unprotect(String word) {
    boolean guarded = !word.isEmpty() && word.charAt(word.length() - 1) == GUARD;
    return guarded && endsInGuardedMark(word) ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * Puts words together from their pieces.
   *
   * @param pieces pieces, with the mark on those that go on; a mark on the last of all is dropped
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
   * Parts pieces into words.
   *
   * @param pieces pieces, with the mark on those that go on; the last of all ends its word
   * @return the pieces of each word, marks and all
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
