package org.nmt4j.report;

import java.text.Bidi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text for a drawing.
 *
 * @param full the full text
 * @param shown the text that is drawn
 * @param isShortened whether the drawn text lacks characters of the full text
 */
record Label(String full, String shown, boolean isShortened) {

  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final char OPEN_BOX = '\u2423';
  private static final char FIRST_CONTROL_PICTURE = '\u2400';
  private static final char DELETE_PICTURE = '\u2421';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  /** Creates a label that shows the full text. */
  static Label of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /**
   * Creates a label that shows at most a number of characters. An ellipsis replaces the rest.
   *
   * @param atMost the largest number of user-perceived characters, including the ellipsis
   */
  static Label of(String text, int atMost) {
    String shown = text;
    if (text.length() > atMost) {
      Matcher matcher = CHARACTER.matcher(text);
      int end = 0;
      for (int i = 0; i < atMost && matcher.find(); i++) {
        if (i == atMost - 1 && matcher.end() < text.length()) {
          shown = text.substring(0, end) + "…";
        }
        end = matcher.end();
      }
    }
    return new Label(text, isolated(shown), !shown.equals(text));
  }

  /** Creates the label of a token, with symbols in place of spaces and control characters. */
  static Label ofToken(String token, int atMost) {
    StringBuilder visible = new StringBuilder(token.length());
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == ' ') {
        visible.append(OPEN_BOX);
      } else if (c < ' ') {
        visible.append((char) (FIRST_CONTROL_PICTURE + c));
      } else {
        visible.append(c == 0x7f ? DELETE_PICTURE : c);
      }
    }
    return of(visible.toString(), atMost);
  }

  /** Estimates the width of the shown text in a sans-serif font, in the unit of the font size. */
  double width(double fontSize) {
    return shown.codePoints().mapToDouble(Label::ems).sum() * fontSize;
  }

  /**
   * Isolates text with characters written from right to left. Marks at its ends then stay on their
   * side, and the position of the text does not depend on its direction.
   */
  private static String isolated(String text) {
    char[] chars = text.toCharArray();
    return Bidi.requiresBidi(chars, 0, chars.length)
        ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
        : text;
  }

  private static double ems(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.UPPERCASE_LETTER -> 0.7;
      default -> isWide(c) ? 1.05 : 0.58;
    };
  }

  /** Returns whether a character is about as wide as high, like ideographs and most emoji. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c < 0x1200)
        || (c >= 0x2e80 && c < 0xd7b0)
        || (c >= 0xf900 && c < 0xfb00)
        || (c >= 0xfe30 && c < 0xfe70)
        || (c >= 0xff00 && c < 0xff61)
        || (c >= 0x1f000 && c < 0x1fb00)
        || c >= 0x20000;
  }
}
