package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.nmt4j.nn.array.CounterRandom;

/**
 * Which examples go together in an epoch. Examples are shuffled, sorted by length inside windows,
 * cut into batches, and the batches shuffled: little padding, and an order that is a pure function
 * of seed and epoch.
 */
public final class BatchPlan {
  /** Batches that are sorted together. */
  private static final int WINDOW = 100;

  private final BatchSize size;
  private final long seed;

  public BatchPlan(BatchSize size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /**
   * The batches of an epoch as indices of examples.
   *
   * @param source length of each example's source
   * @param target length of each example's target
   */
  public List<int[]> epoch(int epoch, int[] source, int[] target) {
    CounterRandom random = new CounterRandom(CounterRandom.key(seed, epoch));
    Integer[] order = new Integer[source.length];
    Arrays.setAll(order, i -> i);
    shuffle(Arrays.asList(order), random);
    Comparator<Integer> byLength =
        Comparator.<Integer>comparingInt(i -> target[i]).thenComparingInt(i -> source[i]);
    List<int[]> batches = new ArrayList<>();
    long wanted = (long) WINDOW * size.typicalSentences(source, target);
    int window = (int) Math.min(wanted, Math.max(1, order.length));
    for (int from = 0; from < order.length; from += window) {
      int to = from + Math.min(window, order.length - from);
      Integer[] part = Arrays.copyOfRange(order, from, to);
      Arrays.sort(part, byLength);
      cut(part, source, target, batches);
    }
    shuffle(batches, random);
    return batches;
  }

  private void cut(Integer[] sorted, int[] source, int[] target, List<int[]> batches) {
    int from = 0;
    int longest = 0;
    for (int i = 0; i < sorted.length; i++) {
      int length = Math.max(source[sorted[i]], target[sorted[i]]);
      int wanted = Math.max(longest, length);
      if (i > from && !size.holds(i - from + 1, wanted)) {
        batches.add(indices(sorted, from, i));
        from = i;
        wanted = length;
      }
      longest = wanted;
    }
    if (from < sorted.length) {
      batches.add(indices(sorted, from, sorted.length));
    }
  }

  private static int[] indices(Integer[] sorted, int from, int to) {
    int[] result = new int[to - from];
    for (int i = from; i < to; i++) {
      result[i - from] = sorted[i];
    }
    return result;
  }

  private static <T> void shuffle(List<T> list, CounterRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.below(i + 1));
    }
  }
}
