package org.nmt4j.cli.evaluate;

import java.util.regex.Pattern;

/**
 * Escapes texts for n-best lists. A reader would take the word {@code |||} of a text, between
 * spaces or at an end, for a separator. Lists therefore write it as {@code \|||}, and a word of
 * backslashes and {@code |||} gets one more backslash. Every other text stays unchanged, so lists
 * of other programs are read correctly.
 */
final class NBestText {
  private static final Pattern BARS = Pattern.compile("(?<![^ ])\\\\*\\|\\|\\|(?![^ ])");
  private static final Pattern ESCAPED = Pattern.compile("(?<![^ ])\\\\(\\\\*\\|\\|\\|)(?![^ ])");

  private NBestText() {}

  /**
   * Escapes a text so that it holds no separator.
   *
   * @param text any text of one line
   * @return the text as a list holds it
   */
  static String escape(String text) {
    return BARS.matcher(text).replaceAll("\\\\$0");
  }

  /**
   * Reverses {@link #escape}.
   *
   * @param written a text as a list holds it
   * @return the text
   */
  static String unescape(String written) {
    return ESCAPED.matcher(written).replaceAll("$1");
  }
}
