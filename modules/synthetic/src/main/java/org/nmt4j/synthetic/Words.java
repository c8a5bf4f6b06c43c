package org.nmt4j.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words and numbers in a text of the small language. */
final class Words {

  /**
   * A word with its inner apostrophes and hyphens, a title such as "Mr.", or a number with its
   * inner marks.
   */
  static final Pattern WORD =
      Pattern.compile("M(?:r|rs)\\.|\\p{L}+(?:['-]\\p{L}+)*|\\p{N}+(?:[.,]\\p{N}+)*");

  private Words() {}

  /** Returns the words and numbers of a line, in order. */
  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
