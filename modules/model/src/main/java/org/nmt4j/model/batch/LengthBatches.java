package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts lines of like length into the same batch, for a network that is not trained.
 *
 * @param lines the most lines of a batch
 * @param positions the most positions of a batch with more than one line, padding included
 */
public record LengthBatches(int lines, int positions) {
  private static final int USUAL_POSITIONS = 1 << 13;

  /** Limits lines; the padded positions are limited to 8192. */
  public LengthBatches(int lines) {
    this(lines, USUAL_POSITIONS);
  }

  /** Limits lines only. */
  public static LengthBatches ofLines(int lines) {
    return new LengthBatches(lines, Integer.MAX_VALUE);
  }

  /**
   * Returns batches of indices of lines. The longest lines come first; lines of the same length
   * stay in their order.
   *
   * @param lengths the length of each line; a line of length 0 is in no batch
   */
  public List<int[]> longestFirst(int[] lengths) {
    return cut(lengths, Comparator.<Integer>comparingInt(line -> lengths[line]).reversed());
  }

  /** Returns batches as {@link #longestFirst} does, but the shortest lines come first. */
  public List<int[]> shortestFirst(int[] lengths) {
    return cut(lengths, Comparator.comparingInt(line -> lengths[line]));
  }

  private List<int[]> cut(int[] lengths, Comparator<Integer> order) {
    int[] sorted =
        IntStream.range(0, lengths.length)
            .filter(line -> lengths[line] > 0)
            .boxed()
            .sorted(order)
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    int from = 0;
    long longest = 0;
    for (int i = 0; i < sorted.length; i++) {
      int length = lengths[sorted[i]];
      longest = Math.max(longest, length);
      int count = i - from + 1;
      if (count > 1 && (count > lines || count * longest > positions)) {
        batches.add(Arrays.copyOfRange(sorted, from, i));
        from = i;
        longest = length;
      }
    }
    if (from < sorted.length) {
      batches.add(Arrays.copyOfRange(sorted, from, sorted.length));
    }
    return batches;
  }
}
