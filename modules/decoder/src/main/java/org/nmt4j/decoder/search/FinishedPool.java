package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The n best finished hypotheses of one sentence. Finished ones come before those cut at the maximum
 * length; equal scores keep the order in which they came.
 */
final class FinishedPool {
  private final int capacity;
  private final List<Hypothesis> best = new ArrayList<>();

  FinishedPool(int capacity) {
    this.capacity = capacity;
  }

  void add(Hypothesis hypothesis) {
    int at = best.size();
    while (at > 0 && isBetter(hypothesis, best.get(at - 1))) {
      at--;
    }
    best.add(at, hypothesis);
    if (best.size() > capacity) {
      best.remove(capacity);
    }
  }

  private static boolean isBetter(Hypothesis a, Hypothesis b) {
    return a.cut() == b.cut() ? a.score() > b.score() : b.cut();
  }

  boolean isFull() {
    return best.size() == capacity;
  }

  /** Score of the worst hypothesis kept. */
  double worst() {
    return best.get(best.size() - 1).score();
  }

  /** Best first. */
  List<Hypothesis> best() {
    return List.copyOf(best);
  }
}
