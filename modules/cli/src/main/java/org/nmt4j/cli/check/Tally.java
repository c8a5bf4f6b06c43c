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
   * Creates a count of 0.
   *
   * @param unit {@code pairs} or {@code lines}
   * @param kind the words that follow the number in a message
   */
  Tally(String unit, String kind) {
    this.unit = unit;
    this.kind = kind;
  }

  /** Creates a count of pairs. */
  Tally(String kind) {
    this("pairs", kind);
  }

  void add(String place) {
    count++;
    if (examples.size() < Finding.EXAMPLES) {
      examples.add(place);
    }
  }

  /** Returns a warning if at least this share of all was counted; otherwise an empty list. */
  List<Finding> warningFrom(int percent, String corpus, long all) {
    return 100 * count < percent * all ? List.of() : warning(corpus, all);
  }

  /** Returns a warning if anything was counted; otherwise an empty list. */
  List<Finding> warning(String corpus, long all) {
    if (count == 0) {
      return List.of();
    }
    String message = String.format(Locale.ROOT, "%,d of %,d %s %s", count, all, unit, kind);
    return List.of(new Finding(corpus, false, message, examples));
  }
}
