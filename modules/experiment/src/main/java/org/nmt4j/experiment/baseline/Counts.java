package org.nmt4j.experiment.baseline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often things occurred, in their order, so that a tie is always broken the same way. */
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

  /** Different things. */
  int size() {
    return counts.size();
  }

  /** The probability of a thing of so many when each had occurred that often more. */
  double smoothed(String thing, double more, int of) {
    return (of(thing) + more) / (total + more * of);
  }

  /** The first of those that occurred most often. */
  String mostFrequent() {
    return counts.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .orElseThrow()
        .getKey();
  }

  /** Refuses lines and answers that do not go together. */
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
