package org.nmt4j.evaluation.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts n-grams of several sequences, order by order. Each n-gram has a number. Its key is the
 * number of the n-gram of its first n - 1 units, together with its last unit. No text is copied,
 * and different n-grams never share a key.
 */
public final class NGrams {
  private static final int UNSEEN = -1;

  private final int[][] sequences;
  private int[][] numbers;
  private int[][] counts;
  private int distinct;
  private int order;

  /** Creates counts of sequences of units. Units are numbers from 0. Call {@link #next} first. */
  public NGrams(int[][] sequences) {
    this.sequences = sequences;
  }

  /** Returns numbers for tokens. Equal tokens have equal numbers. */
  public static int[][] units(List<List<String>> segments) {
    Map<String, Integer> known = new HashMap<>();
    int[][] units = new int[segments.size()][];
    for (int i = 0; i < units.length; i++) {
      units[i] = new int[segments.get(i).size()];
      for (int j = 0; j < units[i].length; j++) {
        units[i][j] = known.computeIfAbsent(segments.get(i).get(j), token -> known.size());
      }
    }
    return units;
  }

  /** Advances to the next order. The first order is single units. */
  public void next() {
    order++;
    int total = 0;
    for (int[] sequence : sequences) {
      total += Math.max(0, sequence.length - order + 1);
    }
    PairNumbers pairs = new PairNumbers(total);
    int[][] following = new int[sequences.length][];
    for (int s = 0; s < sequences.length; s++) {
      following[s] = new int[Math.max(0, sequences[s].length - order + 1)];
      for (int i = 0; i < following[s].length; i++) {
        int beginning = order == 1 ? 0 : numbers[s][i];
        following[s][i] = pairs.number(beginning, sequences[s][i + order - 1]);
      }
    }
    numbers = following;
    distinct = pairs.size();
    counts = new int[sequences.length][];
    for (int s = 0; s < sequences.length; s++) {
      counts[s] = new int[distinct];
      for (int number : numbers[s]) {
        counts[s][number]++;
      }
    }
  }

  /** Returns the number of n-grams of a sequence. */
  public int total(int sequence) {
    return numbers[sequence].length;
  }

  /**
   * Returns the number of n-grams of one sequence that occur in another. An n-gram counts at most
   * as often as it occurs in the other sequence.
   */
  public int matches(int one, int other) {
    int matches = 0;
    for (int i = 0; i < distinct; i++) {
      matches += Math.min(counts[one][i], counts[other][i]);
    }
    return matches;
  }

  /**
   * Returns the number of n-grams of the first sequence that occur in another. An n-gram counts at
   * most as often as it occurs in the sequence that has most of it.
   */
  public int matchesOfFirst() {
    int matches = 0;
    for (int i = 0; i < distinct; i++) {
      int most = 0;
      for (int s = 1; s < counts.length; s++) {
        most = Math.max(most, counts[s][i]);
      }
      matches += Math.min(counts[0][i], most);
    }
    return matches;
  }

  /** Numbers pairs of numbers from 0, in a hash table with open addressing. */
  private static final class PairNumbers {
    private final long[] keys;
    private final int[] values;
    private final int mask;
    private int size;

    PairNumbers(int most) {
      int slots = Math.max(4, Integer.highestOneBit(Math.max(1, most)) * 4);
      keys = new long[slots];
      values = new int[slots];
      Arrays.fill(values, UNSEEN);
      mask = slots - 1;
    }

    int number(int first, int second) {
      long key = ((long) first << 32) | second;
      long mixed = key * 0x9E3779B97F4A7C15L;
      int slot = (int) (mixed >>> 32) & mask;
      while (values[slot] != UNSEEN) {
        if (keys[slot] == key) {
          return values[slot];
        }
        slot = (slot + 1) & mask;
      }
      keys[slot] = key;
      values[slot] = size;
      return size++;
    }

    int size() {
      return size;
    }
  }
}
