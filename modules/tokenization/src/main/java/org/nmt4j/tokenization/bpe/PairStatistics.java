package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the occurrences of each pair of symbols. As in subword-nmt, pairs below a threshold move
 * to an archive with their count. A pair that occurs again before the archive is restored counts
 * from 0. This count differs from the true one if two different merges make the same symbol. With
 * the true count, the codes would differ from those of subword-nmt.
 */
final class PairStatistics {
  private final SymbolTable symbols;
  private final Map<Long, Pair> pairs = new HashMap<>();
  private final PairQueue queue = new PairQueue();
  private List<Pair> frequent = new ArrayList<>();

  PairStatistics(SymbolTable symbols) {
    this.symbols = symbols;
  }

  /** Changes the count of a pair by its occurrences in one word. */
  void change(int left, int right, int word, long wordCount, int occurrences) {
    Pair pair = pairs.computeIfAbsent(key(left, right), unseen -> new Pair(left, right, symbols));
    if (!pair.frequent) {
      pair.frequent = true;
      pair.count = 0;
      frequent.add(pair);
    }
    pair.count += wordCount * occurrences;
    pair.occurrences.merge(word, occurrences, Integer::sum);
    if (occurrences > 0) {
      queue.raised(pair);
    }
  }

  /** Returns the most frequent pair, or null. */
  Pair first() {
    return queue.first();
  }

  /** Moves the pairs below a threshold to the archive. */
  void archiveBelow(double threshold) {
    List<Pair> kept = new ArrayList<>();
    for (Pair pair : frequent) {
      if (pair.count >= threshold) {
        kept.add(pair);
        continue;
      }
      pair.frequent = false;
      pair.archivedCount = pair.count < 0 ? pair.archivedCount + pair.count : pair.count;
    }
    frequent = kept;
  }

  /** Makes every pair frequent again. All pairs are in the archive then. */
  void restoreArchive() {
    frequent = new ArrayList<>();
    for (Pair pair : pairs.values()) {
      pair.frequent = true;
      pair.count = pair.archivedCount;
      frequent.add(pair);
      queue.raised(pair);
    }
  }

  private static long key(int left, int right) {
    return (long) left << Integer.SIZE | right;
  }
}
