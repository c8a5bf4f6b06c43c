package org.nmt4j.tokenization.tokenizer;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes each placeholder a word, and cuts the text between placeholders.
 *
 * @param cutter cuts text without placeholders
 */
record PlaceholderCutter(WordCutter cutter) implements WordCutter {

  @Override
  public List<String> cut(String run) {
    List<String> words = new ArrayList<>();
    for (String part : PlaceholderTokens.isolate(run)) {
      if (PlaceholderTokens.is(part)) {
        words.add(part);
      } else {
        words.addAll(cutter.cut(part));
      }
    }
    return words;
  }
}
