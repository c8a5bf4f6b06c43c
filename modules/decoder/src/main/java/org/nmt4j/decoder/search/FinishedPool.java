package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The best hypotheses of one sentence that are not extended any more.
 *
 * <p>Hypotheses that predicted EOS rank before those that the maximum length cut, regardless of
 * their scores. Otherwise a model that repeats itself in a loop could win, because it gives each
 * repetition a high probability. Within each kind, the higher score ranks first; among equal
 * scores, the hypothesis that was added first.
 */
final class FinishedPool {
  private final int capacity;
  private final List<Hypothesis> best = new ArrayList<>();

  FinishedPool(int capacity) {
    this.capacity = capacity;
  }

  void add(Hypothesis hypothesis) {
    int place = best.size();
    while (place > 0 && before(hypothesis, best.get(place - 1))) {
      place--;
    }
    if (place < capacity) {
      best.add(place, hypothesis);
      if (best.size() > capacity) {
        best.remove(capacity);
      }
    }
  }

  boolean isEmpty() {
    return best.isEmpty();
  }

  /**
   * Returns the score that a finished hypothesis must exceed to enter the pool, or minus infinity
   * while the pool has room.
   */
  double scoreToExceed() {
    if (best.size() < capacity || !best.get(capacity - 1).finished()) {
      return Double.NEGATIVE_INFINITY;
    }
    return best.get(capacity - 1).score();
  }

  /** Returns the hypotheses, best first. */
  List<Hypothesis> best() {
    return List.copyOf(best);
  }

  private static boolean before(Hypothesis a, Hypothesis b) {
    return a.finished() != b.finished() ? a.finished() : a.score() > b.score();
  }
}
