package org.nmt4j.evaluation.chrf;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * Splits text into the words of chrF++. One ASCII punctuation mark is cut off the end of a word; if
 * there is none, one is cut off its beginning.
 */
final class ChrfWords {

  private ChrfWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Whitespace.split(text)) {
      int last = word.offsetByCodePoints(word.length(), -1);
      int second = word.offsetByCodePoints(0, 1);
      if (last == 0) {
        words.add(word);
      } else if (isMark(word.codePointAt(last))) {
        words.add(word.substring(0, last));
        words.add(word.substring(last));
      } else if (isMark(word.codePointAt(0))) {
        words.add(word.substring(0, second));
        words.add(word.substring(second));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isMark(int c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }
}
