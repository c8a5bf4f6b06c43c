package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The best hypotheses of one sentence that are extended no further.
 *
 * <p>Hypotheses that predicted EOS stand before those that the maximum length cut, whatever their
 * scores: a model caught in a loop gives each repetition a high probability, and would win by it.
 * Within each kind the higher score stands first; of equal scores, the one that came first.
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

  /** What a finished hypothesis must exceed to be kept: minus infinity while there is room. */
  double scoreToExceed() {
    if (best.size() < capacity || !best.get(capacity - 1).finished()) {
      return Double.NEGATIVE_INFINITY;
    }
    return best.get(capacity - 1).score();
  }

  /** Best first. */
  List<Hypothesis> best() {
    return List.copyOf(best);
  }

  private static boolean before(Hypothesis a, Hypothesis b) {
    return a.finished() != b.finished() ? a.finished() : a.score() > b.score();
  }
}
