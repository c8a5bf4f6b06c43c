package org.nmt4j.synthetic.entity;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.synthetic.corpus.LinePair;

/** A list of words and their tags. */
final class Tagged {

  private final List<String> tokens = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /**
   * Appends words that are separated by spaces and are no name. Appends nothing if the text is
   * empty.
   */
  Tagged add(String words) {
    if (!words.isEmpty()) {
      for (String word : words.split(" ")) {
        tokens.add(word);
        tags.add("O");
      }
    }
    return this;
  }

  /** Appends the words of a name. */
  Tagged add(String name, EntityType kind) {
    String begin = "B-";
    for (String word : name.split(" ")) {
      tokens.add(word);
      tags.add(begin + kind);
      begin = "I-";
    }
    return this;
  }

  LinePair example() {
    return new LinePair(String.join(" ", tokens), String.join(" ", tags));
  }
}
