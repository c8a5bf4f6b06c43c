package org.nmt4j.tokenization.bpe;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Finds the most frequent pair. A count that falls is corrected only when its pair reaches the head
 * of the queue, so each change of a count costs at most one insertion.
 */
final class PairQueue {

  /** A pair, with the count at the time when the pair was queued. */
  private record Entry(long count, Pair pair) {}

  private final PriorityQueue<Entry> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(Entry::count)
              .thenComparing(Entry::pair, Pair::compareTexts)
              .reversed());

  /** Queues a pair whose count has risen. */
  void raised(Pair pair) {
    if (pair.count > Math.max(0, pair.queuedCount)) {
      pair.queuedCount = pair.count;
      queue.add(new Entry(pair.count, pair));
    }
  }

  /**
   * Returns the frequent pair with the highest count, or null if no count is above 0. Among equal
   * counts, the last pair by text wins.
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
