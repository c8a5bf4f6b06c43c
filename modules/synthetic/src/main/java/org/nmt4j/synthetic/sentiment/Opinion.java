package org.nmt4j.synthetic.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The opinion of a review, and the words that express it. */
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

  /** Returns the two other opinions. */
  List<Opinion> others() {
    return Stream.of(values()).filter(other -> other != this).toList();
  }

  /** Returns the opinion that a denial of this one expresses: "not bad" is positive. */
  Opinion denied() {
    return switch (this) {
      case POSITIVE -> NEGATIVE;
      case NEUTRAL -> NEUTRAL;
      case NEGATIVE -> POSITIVE;
    };
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
