package org.nmt4j.experiment.baseline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of items in the order of their first occurrence, which breaks ties. */
final class Counts {

  private final Map<String, Integer> counts = new TreeMap<>();
  private int total;

  void add(String thing) {
    counts.merge(thing, 1, Integer::sum);
    total++;
  }

  int of(String thing) {
    return counts.getOrDefault(thing, 0);
  }

  int total() {
    return total;
  }

  Set<String> things() {
    return counts.keySet();
  }

  /** Returns the number of different items. */
  int size() {
    return counts.size();
  }

  /** Returns the probability of an item with additive smoothing over a number of items. */
  double smoothed(String thing, double more, int of) {
    return (of(thing) + more) / (total + more * of);
  }

  /** Returns the most frequent item. If several are equally frequent, returns the first of them. */
  String mostFrequent() {
    return counts.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .orElseThrow()
        .getKey();
  }

  /** Checks that there are lines, and that there is one answer for each line. */
  static void checkAligned(List<String> sources, List<String> targets) {
    if (sources.size() != targets.size() || sources.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "found lines: %d, answers: %d; expected as many, and some",
              sources.size(),
              targets.size()));
    }
  }
}
