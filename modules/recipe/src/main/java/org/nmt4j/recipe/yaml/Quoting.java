package org.nmt4j.recipe.yaml;

import java.util.function.IntPredicate;

/** Quotes values for messages and for terminals. */
public final class Quoting {

  private static final int SHOWN = 80;
  private static final int LINE = 800;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Quoting() {}

  /** Returns the text in single quotes for a message. A text of more than 80 code points is cut. */
  public static String shown(String text) {
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return "'" + text.substring(0, end) + (end < text.length() ? "..." : "") + "'";
  }

  /**
   * Returns a message as one line of limited length. Characters that would move a terminal's cursor
   * are escaped. A long message is cut in the middle, because its start names the place and its end
   * the expected value.
   */
  public static String line(String message) {
    String line = printable(message);
    if (line.length() <= LINE) {
      return line;
    }
    int head = line.offsetByCodePoints(0, LINE / 2);
    int tail = line.offsetByCodePoints(line.length(), -LINE / 4);
    return line.substring(0, head) + "..." + line.substring(tail);
  }

  /**
   * Returns the whole text as one line. Characters that would move a terminal's cursor, or hide or
   * reorder text, are escaped.
   */
  public static String printable(String text) {
    return escaped(text, Quoting::isMovement);
  }

  /**
   * Returns a line that a terminal shows completely and that can be restored. Characters that would
   * move the cursor, or hide or reorder text, are escaped. A backslash before <code>u{ </code> is
   * escaped too. Tabs stay.
   */
  public static String terminal(String line) {
    return escaped(line.replace("\\u{", "\\u{5c}u{"), point -> isMovement(point) && point != '\t');
  }

  private static String escaped(String text, IntPredicate movement) {
    if (text.codePoints().noneMatch(movement)) {
      return text;
    }
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (movement.test(point)) {
                line.append("\\u{").append(Integer.toHexString(point)).append('}');
              } else {
                line.appendCodePoint(point);
              }
            });
    return line.toString();
  }

  /**
   * Returns whether a character moves the cursor, or hides or reorders text. Joiners do not count:
   * Persian, Hindi and emoji need them.
   */
  private static boolean isMovement(int point) {
    return isUnprintable(point) && point != ZERO_WIDTH_NON_JOINER && point != ZERO_WIDTH_JOINER;
  }

  /**
   * Returns whether a code point is a control, format, surrogate or unassigned character, or
   * separates lines or paragraphs.
   */
  static boolean isUnprintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
