package org.nmt4j.tokenization.normalization;

/**
 * What separates tokens: the characters of Unicode's property White_Space and the separators U+001C
 * to U+001F, the set that Python's {@code str.split} uses. Java's own tests each leave out some of
 * them, no-break spaces among them.
 */
public final class WhiteSpace {
  private static final int NEXT_LINE = 0x85;

  private WhiteSpace() {}

  /**
   * Whether a character is white space.
   *
   * @param codePoint the character
   * @return whether it is
   */
  public static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == NEXT_LINE;
  }

  /**
   * Whether a text holds white space.
   *
   * @param text the text
   * @return whether it does
   */
  public static boolean isIn(String text) {
    // All white space lies in the basic plane.
    return text.chars().anyMatch(WhiteSpace::is);
  }

  /**
   * Makes each run of white space one space and trims the ends.
   *
   * @param text the text
   * @return the text with single spaces
   */
  public static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (is(character)) {
        pending = collapsed.length() > 0;
      } else {
        if (pending) {
          collapsed.append(' ');
          pending = false;
        }
        collapsed.append(character);
      }
    }
    return collapsed.toString();
  }
}
