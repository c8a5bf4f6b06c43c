package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts the pairs or lines of one kind and keeps the first places. */
final class Tally {

  private final String unit;
  private final String kind;
  private final List<String> examples = new ArrayList<>();
  private long count;

  /**
   * A count of nothing yet.
   *
   * @param unit {@code pairs} or {@code lines}
   * @param kind what is counted, in words that follow a number of them
   */
  Tally(String unit, String kind) {
    this.unit = unit;
    this.kind = kind;
  }

  /** A count of pairs. */
  Tally(String kind) {
    this("pairs", kind);
  }

  void add(String place) {
    count++;
    if (examples.size() < Finding.EXAMPLES) {
      examples.add(place);
    }
  }

  /** Returns a warning if at least this share of all was counted, and an empty list otherwise. */
  List<Finding> warningFrom(int percent, String corpus, long all) {
    return 100 * count < percent * all ? List.of() : warning(corpus, all);
  }

  /** A warning, if anything was counted. */
  List<Finding> warning(String corpus, long all) {
    if (count == 0) {
      return List.of();
    }
    String message = String.format(Locale.ROOT, "%,d of %,d %s %s", count, all, unit, kind);
    return List.of(new Finding(corpus, false, message, examples));
  }
}
