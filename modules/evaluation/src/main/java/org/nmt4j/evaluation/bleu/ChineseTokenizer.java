package org.nmt4j.evaluation.bleu;

import java.util.List;
import org.nmt4j.evaluation.text.WesternRules;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * The tokenizer {@code zh}: Chinese characters are tokens, other text follows the Western rules.
 */
final class ChineseTokenizer {

  /**
   * The first and last characters of the ranges, in pairs. sacreBLEU means U+20000 to U+2A6D6 and
   * U+2F800 to U+2FA1D but reads only the first four digits of each bound. The ranges from U+2001
   * and U+2F81 copy this fault, because published scores depend on it. They include the dashes,
   * quotes and arrows from U+2001 on.
   */
  private static final char[] RANGES = {
    0x2001, 0x2a6d, // meant: ideographs, extension B
    0x2e80, 0x2eff, // radicals, supplement
    0x2f00, 0x2fdf, // Kangxi radicals; the range from 0x2f81 lies in this and the next
    0x2f81, 0x2fa1, // meant: compatibility ideographs, supplement
    0x2ff0, 0x2fff, // description characters
    0x3000, 0x303f, // punctuation
    0x3100, 0x312f, // Bopomofo
    0x31a0, 0x31bf, // Bopomofo, extended
    0x31c0, 0x31ef, // strokes
    0x3200, 0x32ff, // enclosed letters and months
    0x3300, 0x33ff, // units
    0x3400, 0x4db5, // ideographs, extension A
    0x4e00, 0x9fbb, // ideographs
    0xf900, 0xfa2d, // compatibility ideographs
    0xfa30, 0xfa6a,
    0xfa70, 0xfad9,
    0xfe10, 0xfe1f, // vertical forms
    0xfe30, 0xfe4f, // compatibility forms
    0xff00, 0xffef, // full-width and half-width forms
  };

  private ChineseTokenizer() {}

  static List<String> tokenize(String segment) {
    String text = Whitespace.stripLeading(segment);
    StringBuilder separated = new StringBuilder(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isChinese(c)) {
        separated.append(' ').append(c).append(' ');
      } else {
        separated.append(c);
      }
    }
    return WesternRules.tokenize(separated);
  }

  private static boolean isChinese(char c) {
    for (int i = 0; i < RANGES.length; i += 2) {
      if (c >= RANGES[i] && c <= RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
