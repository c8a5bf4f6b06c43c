package org.nmt4j.synthetic.english;

import java.util.Locale;
import org.nmt4j.synthetic.meaning.Numeral;

/** Writes numbers in English. */
final class EnglishNumber {

  private static final String[] SMALL = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };

  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private EnglishNumber() {}

  /** Returns a number as it is written. */
  static String of(Numeral numeral) {
    return numeral.digits() ? Integer.toString(numeral.value()) : words(numeral.value());
  }

  private static String words(int value) {
    if (value < SMALL.length) {
      return SMALL[value];
    }
    String tens = TENS[value / 10];
    return value % 10 == 0 ? tens : tens + "-" + SMALL[value % 10];
  }

  /** Returns an amount given in hundredths, such as {@code 2.50} or {@code 1,500}. */
  static String amount(int cents) {
    return cents % 100 == 0
        ? String.format(Locale.ROOT, "%,d", cents / 100)
        : String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }
}
