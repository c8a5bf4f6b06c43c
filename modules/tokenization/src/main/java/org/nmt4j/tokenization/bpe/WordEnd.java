package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.List;

/** The sign that ends the last symbol of a word while merges are learned and applied. */
final class WordEnd {
  static final String SIGN = "</w>";

  private WordEnd() {}

  /**
   * Returns the characters (code points) of a word; the last one ends in the sign. The list can be
   * changed.
   */
  static List<String> symbols(String word) {
    List<String> symbols = new ArrayList<>(word.length());
    int next;
    for (int i = 0; i < word.length(); i = next) {
      next = word.offsetByCodePoints(i, 1);
      String character = word.substring(i, next);
      symbols.add(next == word.length() ? character + SIGN : character);
    }
    return symbols;
  }

  /** Removes the sign from the last symbol, or from the list if the sign is a symbol of its own. */
  static void stripLast(List<String> symbols) {
    int last = symbols.size() - 1;
    if (symbols.get(last).equals(SIGN)) {
      symbols.remove(last);
    } else {
      symbols.set(last, strip(symbols.get(last)));
    }
  }

  static String strip(String symbol) {
    return symbol.endsWith(SIGN) ? symbol.substring(0, symbol.length() - SIGN.length()) : symbol;
  }
}
