package org.nmt4j.evaluation.bleu;

import java.util.Arrays;
import java.util.List;
import org.nmt4j.evaluation.text.WesternRules;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * The tokenizer {@code intl}: the rules of mteval-v14.pl. A punctuation mark is a token unless it
 * is between digits. A symbol is always a token. The Unicode categories are those of the running
 * JDK. As in {@link WesternRules}, each rule continues behind the characters that it has just
 * changed.
 */
final class InternationalTokenizer {

  private InternationalTokenizer() {}

  static List<String> tokenize(String segment) {
    int[] text = segment.codePoints().toArray();
    text = cutBehindNonNumber(text);
    text = cutBeforeNonNumber(text);
    StringBuilder result = new StringBuilder(text.length * 2);
    for (int c : text) {
      if (isSymbol(c)) {
        result.append(' ').appendCodePoint(c).append(' ');
      } else {
        result.appendCodePoint(c);
      }
    }
    return Whitespace.split(result);
  }

  private static int[] cutBehindNonNumber(int[] text) {
    int[] result = new int[text.length * 2];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      result[length++] = text[i];
      if (!isNumber(text[i]) && i + 1 < text.length && isPunctuation(text[i + 1])) {
        i++;
        result[length++] = ' ';
        result[length++] = text[i];
        result[length++] = ' ';
      }
    }
    return Arrays.copyOf(result, length);
  }

  private static int[] cutBeforeNonNumber(int[] text) {
    int[] result = new int[text.length * 2];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      if (isPunctuation(text[i]) && i + 1 < text.length && !isNumber(text[i + 1])) {
        result[length++] = ' ';
        result[length++] = text[i];
        result[length++] = ' ';
        i++;
      }
      result[length++] = text[i];
    }
    return Arrays.copyOf(result, length);
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isSymbol(int c) {
    return switch (Character.getType(c)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
