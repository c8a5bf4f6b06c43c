package org.nmt4j.tokenization.normalization;

/**
 * Tells white space from other characters. White space is every character with the Unicode property
 * White_Space, and the separators U+001C to U+001F. The method {@code str.split} of Python uses the
 * same set. The tests of Java each leave out some of these characters, such as no-break spaces.
 */
public final class WhiteSpace {
  private static final int NEXT_LINE = 0x85;

  private WhiteSpace() {}

  /**
   * Returns whether a character is white space.
   *
   * @param codePoint the code point of the character
   * @return true if the character is white space
   */
  public static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == NEXT_LINE;
  }

  /**
   * Returns whether a text contains white space.
   *
   * @param text the text
   * @return true if any of the characters is white space
   */
  public static boolean isIn(String text) {
    // All white space is in the basic plane, so single chars suffice.
    return text.chars().anyMatch(WhiteSpace::is);
  }

  /**
   * Replaces each run of white space by one space and trims the ends.
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
