package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers symbols. Symbols with the same text have the same number. */
final class SymbolTable {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  int number(String text) {
    return numbers.computeIfAbsent(
        text,
        unseen -> {
          texts.add(unseen);
          return texts.size() - 1;
        });
  }

  String text(int number) {
    return texts.get(number);
  }
}
