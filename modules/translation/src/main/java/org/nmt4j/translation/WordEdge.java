package org.nmt4j.translation;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Decides where words begin and end, for terms of a glossary. */
final class WordEdge {
  /** Scripts without spaces between words. In these, a word can begin or end at any letter. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private WordEdge() {}

  /**
   * Returns whether a code point is part of a word that has edges: a letter or digit of a script
   * with spaces, or a mark on it.
   */
  static boolean isOfWord(int codePoint) {
    int type = Character.getType(codePoint);
    boolean isMark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return (isMark || Character.isLetterOrDigit(codePoint))
        && !UNSPACED.contains(UnicodeScript.of(codePoint));
  }

  /** Returns whether a word can begin or end at a position of a text. */
  static boolean isAt(String text, int position) {
    return position == 0
        || position == text.length()
        || !isOfWord(text.codePointBefore(position))
        || !isOfWord(text.codePointAt(position));
  }
}
