package org.nmt4j.evaluation.text;

import java.util.ArrayList;
import java.util.List;

/**
 * White space as in Python, in which sacreBLEU is written: the white space of Unicode, including
 * no-break spaces, and the separators U+001C to U+001F. All of it is in the basic plane, so single
 * chars suffice.
 */
public final class Whitespace {

  private Whitespace() {}

  /** Returns whether a code point is white space. */
  public static boolean is(int c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || (c >= 0x1c && c <= 0x1f)
        || c == 0x85
        || (c >= 0xa0 && Character.isSpaceChar(c));
  }

  /** Returns the runs of characters between white space. */
  public static List<String> split(CharSequence text) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || is(text.charAt(i))) {
        if (i > start) {
          tokens.add(text.subSequence(start, i).toString());
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  /** Returns the text without white space at its end. */
  public static String stripTrailing(String text) {
    int end = text.length();
    while (end > 0 && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns the text without white space at its beginning. */
  public static String stripLeading(String text) {
    int start = 0;
    while (start < text.length() && is(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }
}
