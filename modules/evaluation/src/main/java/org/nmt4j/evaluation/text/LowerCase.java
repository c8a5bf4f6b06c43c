package org.nmt4j.evaluation.text;

import java.util.Locale;

/**
 * Converts text to lower case by the Unicode Standard, section 3.13, in any locale. It differs from
 * the JDK for a capital sigma: the JDK finds the end of a word by other rules than the standard.
 */
public final class LowerCase {

  private static final char CAPITAL_SIGMA = '\u03a3';
  private static final char SIGMA = '\u03c3';
  private static final char FINAL_SIGMA = '\u03c2';

  /** Marks within words: MidLetter, MidNumLet and Single_Quote of UAX #29. */
  private static final String MARKS_IN_WORDS =
      "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

  private LowerCase() {}

  /** Returns the text in lower case. */
  public static String of(String text) {
    String sigmasDone = text.indexOf(CAPITAL_SIGMA) < 0 ? text : lowerSigmas(text);
    return sigmasDone.toLowerCase(Locale.ROOT);
  }

  private static String lowerSigmas(String text) {
    StringBuilder result = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == CAPITAL_SIGMA) {
        boolean isFinal = isCasedBefore(text, i) && !isCasedFrom(text, i + 1);
        result.setCharAt(i, isFinal ? FINAL_SIGMA : SIGMA);
      }
    }
    return result.toString();
  }

  private static boolean isCasedBefore(String text, int end) {
    int i = end;
    while (i > 0 && isIgnorable(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    return i > 0 && isCased(text.codePointBefore(i));
  }

  private static boolean isCasedFrom(String text, int start) {
    int i = start;
    while (i < text.length() && isIgnorable(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i < text.length() && isCased(text.codePointAt(i));
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isIgnorable(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> MARKS_IN_WORDS.indexOf(c) >= 0;
    };
  }
}
