package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.List;

/** Counts the pairs of one kind and keeps the first places. */
final class Tally {

  private final String kind;
  private final List<String> examples = new ArrayList<>();
  private long count;

  /**
   * A count of nothing yet.
   *
   * @param kind what is counted, in words that follow a number of pairs
   */
  Tally(String kind) {
    this.kind = kind;
  }

  void add(String place) {
    count++;
    if (examples.size() < Finding.EXAMPLES) {
      examples.add(place);
    }
  }

  /** A warning, if anything was counted. */
  List<Finding> warning(String corpus, long pairs) {
    if (count == 0) {
      return List.of();
    }
    String message = "%,d of %,d pairs %s".formatted(count, pairs, kind);
    return List.of(new Finding(corpus, false, message, examples));
  }
}
