package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts lines of similar length into the same batch, for inference.
 *
 * @param lines the most lines of a batch
 * @param positions the most positions of a batch with more than one line, padding included
 */
public record LengthBatches(int lines, int positions) {
  private static final int USUAL_POSITIONS = 1 << 13;

  /** Limits a batch to {@code lines} lines and 8192 positions, padding included. */
  public LengthBatches(int lines) {
    this(lines, USUAL_POSITIONS);
  }

  /** Limits the number of lines only. */
  public static LengthBatches ofLines(int lines) {
    return new LengthBatches(lines, Integer.MAX_VALUE);
  }

  /**
   * Cuts lines into batches of indices. The longest lines come first; lines of the same length keep
   * their order.
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
