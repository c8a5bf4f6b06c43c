package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.nn.array.CounterRandom;

/**
 * Assigns the examples of an epoch to batches. The plan shuffles the examples, sorts them by length
 * within windows, cuts each window into batches and shuffles the batches. So batches need little
 * padding, and their order depends on the seed and the epoch only.
 */
public final class BatchPlan {
  /** The number of batches in a window. */
  private static final int WINDOW = 100;

  private final BatchSize size;
  private final long seed;

  public BatchPlan(BatchSize size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /**
   * Returns the batches of an epoch. Each batch holds indices of examples.
   *
   * @param source the length of each example's source
   * @param target the length of each example's target
   */
  public List<int[]> epoch(int epoch, int[] source, int[] target) {
    CounterRandom random = new CounterRandom(CounterRandom.key(seed, epoch));
    int[] order = shuffled(source.length, random);
    Comparator<Integer> byLength =
        Comparator.<Integer>comparingInt(i -> target[i]).thenComparingInt(i -> source[i]);
    List<int[]> batches = new ArrayList<>();
    long wanted = (long) WINDOW * size.typicalSentences(source, target);
    int window = (int) Math.min(wanted, Math.max(1, order.length));
    for (int from = 0; from < order.length; from += window) {
      int[] part = Arrays.copyOfRange(order, from, from + Math.min(window, order.length - from));
      cut(sorted(part, byLength), source, target, batches);
    }
    return Arrays.stream(shuffled(batches.size(), random)).mapToObj(batches::get).toList();
  }

  /** Returns the examples in sorted order. The sort is stable. */
  private static int[] sorted(int[] part, Comparator<Integer> order) {
    return Arrays.stream(part).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  private void cut(int[] sorted, int[] source, int[] target, List<int[]> batches) {
    int from = 0;
    int longest = 0;
    for (int i = 0; i < sorted.length; i++) {
      int length = Math.max(source[sorted[i]], target[sorted[i]]);
      int wanted = Math.max(longest, length);
      if (i > from && !size.holds(i - from + 1, wanted)) {
        batches.add(Arrays.copyOfRange(sorted, from, i));
        from = i;
        wanted = length;
      }
      longest = wanted;
    }
    if (from < sorted.length) {
      batches.add(Arrays.copyOfRange(sorted, from, sorted.length));
    }
  }

  /** Returns the numbers from 0 to {@code count - 1} in random order. */
  private static int[] shuffled(int count, CounterRandom random) {
    int[] numbers = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int other = random.below(i + 1);
      int number = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = number;
    }
    return numbers;
  }
}
