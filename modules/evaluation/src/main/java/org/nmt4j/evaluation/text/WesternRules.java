package org.nmt4j.evaluation.text;

import java.util.List;

/**
 * The rules for Western languages that {@code 13a}, {@code zh} and TER share. Each rule is applied
 * to the whole segment before the next. A rule continues behind the characters that it has just
 * changed. This decides which of two neighbouring marks is set apart, so the rules cannot be
 * merged.
 */
public final class WesternRules {

  private WesternRules() {}

  /** Applies all rules and returns the tokens. */
  public static List<String> tokenize(CharSequence text) {
    return Whitespace.split(isolateBesideNumbers(isolateSymbols(text)));
  }

  /** Sets apart periods, commas and dashes, except those within numbers. */
  public static CharSequence isolateBesideNumbers(CharSequence text) {
    CharSequence result = cutBehindNonDigit(text);
    result = cutBeforeNonDigit(result);
    return cutDashBehindDigit(result);
  }

  /** Sets apart each ASCII mark except the apostrophe, comma, dash and period. */
  public static StringBuilder isolateSymbols(CharSequence text) {
    StringBuilder result = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSymbol(c)) {
        result.append(' ').append(c).append(' ');
      } else {
        result.append(c);
      }
    }
    return result;
  }

  /** Sets apart a period or comma behind a character that is no digit. */
  private static StringBuilder cutBehindNonDigit(CharSequence text) {
    StringBuilder result = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(c);
      if (!isDigit(c) && i + 1 < text.length() && isPeriodOrComma(text.charAt(i + 1))) {
        i++;
        result.append(' ').append(text.charAt(i)).append(' ');
      }
    }
    return result;
  }

  /** Sets apart a period or comma before a character that is no digit. */
  private static StringBuilder cutBeforeNonDigit(CharSequence text) {
    StringBuilder result = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPeriodOrComma(c) && i + 1 < text.length() && !isDigit(text.charAt(i + 1))) {
        i++;
        result.append(' ').append(c).append(' ').append(text.charAt(i));
      } else {
        result.append(c);
      }
    }
    return result;
  }

  /** Sets apart a dash behind a digit. */
  private static StringBuilder cutDashBehindDigit(CharSequence text) {
    StringBuilder result = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(c);
      if (isDigit(c) && i + 1 < text.length() && text.charAt(i + 1) == '-') {
        i++;
        result.append(" - ");
      }
    }
    return result;
  }

  private static boolean isSymbol(char c) {
    return (c >= '!' && c <= '&')
        || (c >= '(' && c <= '+')
        || c == '/'
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  private static boolean isPeriodOrComma(char c) {
    return c == '.' || c == ',';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
