package org.nmt4j.tokenization.bpe;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Finds the most frequent pair. Counts that fall are corrected only when their pair comes to the
 * head, so a change costs at most one insertion.
 */
final class PairQueue {

  /** A pair with the count it had when it was queued. */
  private record Entry(long count, Pair pair) {}

  private final PriorityQueue<Entry> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(Entry::count)
              .thenComparing(Entry::pair, Pair::compareTexts)
              .reversed());

  /** Tells that a pair's count has risen. */
  void raised(Pair pair) {
    if (pair.count > Math.max(0, pair.queuedCount)) {
      pair.queuedCount = pair.count;
      queue.add(new Entry(pair.count, pair));
    }
  }

  /**
   * The frequent pair of highest count, of equal ones the last by text; null if none is above 0.
   */
  Pair first() {
    while (!queue.isEmpty()) {
      Entry head = queue.peek();
      Pair pair = head.pair();
      if (pair.frequent && head.count() == pair.count) {
        return pair;
      }
      queue.remove();
      if (head.count() == pair.queuedCount) {
        pair.queuedCount = -1;
        if (pair.frequent) {
          raised(pair);
        }
      }
    }
    return null;
  }
}
