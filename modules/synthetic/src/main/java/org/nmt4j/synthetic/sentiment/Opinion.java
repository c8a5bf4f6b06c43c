package org.nmt4j.synthetic.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a review thinks, and the words for it. */
enum Opinion {
  POSITIVE("good", "great", "lovely", "brilliant", "pleasant", "superb"),
  NEUTRAL("average", "ordinary", "passable", "so-so"),
  NEGATIVE("bad", "awful", "boring", "dreadful", "poor", "terrible");

  private final List<String> words;

  Opinion(String... words) {
    this.words = List.of(words);
  }

  List<String> words() {
    return words;
  }

  /** The two others. */
  List<Opinion> others() {
    return Stream.of(values()).filter(other -> other != this).toList();
  }

  /** What is left of an opinion that is denied: "not bad" is positive. */
  Opinion denied() {
    return switch (this) {
      case POSITIVE -> NEGATIVE;
      case NEUTRAL -> NEUTRAL;
      case NEGATIVE -> POSITIVE;
    };
  }

  /** The label. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
