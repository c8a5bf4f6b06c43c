package org.nmt4j.synthetic.german;

import java.util.Locale;
import org.nmt4j.synthetic.meaning.Numeral;

/** Writes numbers in German. Units precede tens, and a comma precedes decimals. */
final class GermanNumber {

  private static final String[] SMALL = {
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn"
  };

  private static final String[] TENS = {
    "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"
  };

  private GermanNumber() {}

  /** Returns a number as it is written. */
  static String of(Numeral numeral) {
    return numeral.digits() ? Integer.toString(numeral.value()) : words(numeral.value());
  }

  private static String words(int value) {
    if (value < SMALL.length) {
      return SMALL[value];
    }
    String tens = TENS[value / 10];
    return value % 10 == 0 ? tens : SMALL[value % 10] + "und" + tens;
  }

  /** Returns an amount given in hundredths, such as {@code 2,50} or {@code 1.500}. */
  static String amount(int cents) {
    return cents % 100 == 0
        ? String.format(Locale.GERMANY, "%,d", cents / 100)
        : String.format(Locale.ROOT, "%d,%02d", cents / 100, cents % 100);
  }
}
