package org.nmt4j.cli.evaluate;

import java.util.regex.Pattern;

/**
 * A text between the separators of an n-best list. A word {@code |||} of the text, between spaces
 * or at an end, would be taken for a separator, so a list writes it as {@code \|||}. A word of
 * backslashes and {@code |||} gets one backslash more. Every other text stays as it is, so lists of
 * other programs are read as they stand.
 */
final class NBestText {
  private static final Pattern BARS = Pattern.compile("(?<![^ ])\\\\*\\|\\|\\|(?![^ ])");
  private static final Pattern ESCAPED = Pattern.compile("(?<![^ ])\\\\(\\\\*\\|\\|\\|)(?![^ ])");

  private NBestText() {}

  /**
   * Makes a text that holds no separator.
   *
   * @param text any text of one line
   * @return the text as it stands in a list
   */
  static String escape(String text) {
    return BARS.matcher(text).replaceAll("\\\\$0");
  }

  /**
   * Takes {@link #escape} back.
   *
   * @param written a text as it stands in a list
   * @return the text
   */
  static String unescape(String written) {
    return ESCAPED.matcher(written).replaceAll("$1");
  }
}
