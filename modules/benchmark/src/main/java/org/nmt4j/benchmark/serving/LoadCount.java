package org.nmt4j.benchmark.serving;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The answers that clients got. */
final class LoadCount {
  private static final double MILLISECOND = 1e6;

  private final Map<String, Integer> errors = new TreeMap<>();
  private long[] nanoseconds = new long[1024];
  private int answers;
  private int lost;
  private int retries;

  /**
   * Counts an answer with the right translation.
   *
   * @param time the time from the request to the answer, in nanoseconds
   */
  void answered(long time) {
    if (answers == nanoseconds.length) {
      nanoseconds = Arrays.copyOf(nanoseconds, 2 * answers);
    }
    nanoseconds[answers++] = time;
  }

  /** Counts an answer with the status 503, after which the client tries again. */
  void retried() {
    retries++;
  }

  /** Counts a sentence that did not get the right translation. */
  void lost() {
    lost++;
  }

  /** Counts an error of a kind. */
  void failed(String kind) {
    errors.merge(kind, 1, Integer::sum);
  }

  /** Adds the counts of another client. */
  void add(LoadCount other) {
    for (int i = 0; i < other.answers; i++) {
      answered(other.nanoseconds[i]);
    }
    lost += other.lost;
    retries += other.retries;
    other.errors.forEach((kind, count) -> errors.merge(kind, count, Integer::sum));
  }

  int answers() {
    return answers;
  }

  /** Returns the number of sentences that did not get the right translation. */
  int lostSentences() {
    return lost;
  }

  /** Returns the number of answers with the status 503. */
  int retries() {
    return retries;
  }

  /** Returns the number of errors of each kind, except the status 503. */
  Map<String, Integer> errors() {
    return errors;
  }

  /**
   * Returns the time in milliseconds within which a share of the answers came.
   *
   * @param share the share, such as 0.99
   */
  double percentile(double share) {
    if (answers == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanoseconds, answers);
    Arrays.sort(sorted);
    int index = (int) Math.ceil(share * answers) - 1;
    return sorted[Math.max(0, Math.min(answers - 1, index))] / MILLISECOND;
  }

  /** Returns the errors by kind for a table. */
  String errorText() {
    return errors.isEmpty() ? "none" : errors.toString();
  }
}
