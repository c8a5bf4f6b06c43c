package org.nmt4j.synthetic.entity;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.synthetic.corpus.LinePair;

/** Words and their tags, one behind the other. */
final class Tagged {

  private final List<String> tokens = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /** Words between spaces that are no name; none if empty. */
  Tagged add(String words) {
    if (!words.isEmpty()) {
      for (String word : words.split(" ")) {
        tokens.add(word);
        tags.add("O");
      }
    }
    return this;
  }

  /** The words of a name. */
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
