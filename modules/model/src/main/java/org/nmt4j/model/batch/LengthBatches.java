package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a network that does not learn reads together: lines of like length, the longest first. */
public final class LengthBatches {
  /** Padded positions of a batch: fewer lines go together when they are long. */
  private static final int MOST_POSITIONS = 1 << 13;

  private LengthBatches() {}

  /**
   * Batches of places.
   *
   * @param lengths of all lines; those of length 0 are in no batch
   * @param batchSize the most lines of a batch
   */
  public static List<int[]> of(int[] lengths, int batchSize) {
    int[] order =
        IntStream.range(0, lengths.length)
            .filter(place -> lengths[place] > 0)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(place -> lengths[place]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    int from = 0;
    while (from < order.length) {
      int fitting = Math.max(1, MOST_POSITIONS / lengths[order[from]]);
      int to = from + Math.min(order.length - from, Math.min(batchSize, fitting));
      batches.add(IntStream.range(from, to).map(i -> order[i]).toArray());
      from = to;
    }
    return batches;
  }
}
