package org.nmt4j.translation.lexical;

import java.util.Arrays;

/**
 * The expected counts and probabilities p(target | source) of pairs of tokens: a hash table of
 * primitive arrays with open addressing. The table holds a limited number of pairs. Whenever the
 * table is full, it drops the pairs that are least probable given their source token.
 */
final class TokenPairs {
  private static final long FREE = -1;
  private static final int FIRST_SLOTS = 1 << 12;

  private final int sources;
  private final int most;
  private long[] keys = free(FIRST_SLOTS);
  private double[] counts = new double[FIRST_SLOTS];
  private float[] probabilities;
  private int size;

  /**
   * Creates an empty table.
   *
   * @param sources the number of source ids; they count from 0
   * @param most the most pairs to hold
   */
  TokenPairs(int sources, int most) {
    this.sources = sources;
    this.most = most;
  }

  private static long[] free(int slots) {
    long[] keys = new long[slots];
    Arrays.fill(keys, FREE);
    return keys;
  }

  private static long key(int source, int target) {
    return (long) source << 32 | target;
  }

  private static int source(long key) {
    return (int) (key >>> 32);
  }

  /** Returns the slot of a key, or the free slot for a key that the table does not hold. */
  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int last = keys.length - 1;
    int slot = (int) (mixed >>> 32) & last;
    while (keys[slot] != key && keys[slot] != FREE) {
      slot = slot + 1 & last;
    }
    return slot;
  }

  /**
   * Adds to the count of a pair, which may be new. Callers use this method only before the first
   * {@link #normalise}.
   */
  void count(int source, int target, double count) {
    int slot = slot(key(source, target));
    if (keys[slot] == FREE) {
      if (size == most) {
        prune();
      }
      if (4L * size >= 3L * keys.length) {
        rebuild(2 * keys.length, 0);
      }
      slot = slot(key(source, target));
      keys[slot] = key(source, target);
      size++;
    }
    counts[slot] += count;
  }

  /** Returns the place of a pair, or -1 if the table does not hold the pair. */
  int find(int source, int target) {
    int slot = slot(key(source, target));
    return keys[slot] == FREE ? -1 : slot;
  }

  /** Returns the probability of the pair at a place. */
  float probability(int place) {
    return probabilities[place];
  }

  /** Adds to the count of the pair at a place. */
  void add(int place, double count) {
    counts[place] += count;
  }

  int size() {
    return size;
  }

  /** Computes the probabilities from the counts (the M step) and resets the counts to zero. */
  void normalise() {
    double[] totals = totals();
    probabilities = new float[keys.length];
    for (int slot = 0; slot < keys.length; slot++) {
      probabilities[slot] = (float) share(slot, totals);
    }
    Arrays.fill(counts, 0);
  }

  private double[] totals() {
    double[] totals = new double[sources];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        totals[source(keys[slot])] += counts[slot];
      }
    }
    return totals;
  }

  /** Returns a slot's share of the count of its source token, or 0 if the slot is free. */
  private double share(int slot, double[] totals) {
    return counts[slot] > 0 ? counts[slot] / totals[source(keys[slot])] : 0;
  }

  /** Drops at least half of the pairs. */
  private void prune() {
    double[] totals = totals();
    double least = 1e-6;
    long left = size;
    while (left > most / 2) {
      least *= 1.5;
      left = 0;
      for (int slot = 0; slot < keys.length; slot++) {
        left += share(slot, totals) >= least ? 1 : 0;
      }
    }
    rebuild(keys.length, least);
  }

  /** Moves the pairs with at least a given probability to new arrays. */
  private void rebuild(int slots, double least) {
    double[] totals = totals();
    long[] oldKeys = keys;
    double[] oldCounts = counts;
    boolean[] kept = new boolean[oldKeys.length];
    for (int slot = 0; slot < oldKeys.length; slot++) {
      kept[slot] = oldKeys[slot] != FREE && share(slot, totals) >= least;
    }
    keys = free(slots);
    counts = new double[slots];
    size = 0;
    for (int old = 0; old < oldKeys.length; old++) {
      if (kept[old]) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        counts[slot] = oldCounts[old];
        size++;
      }
    }
  }

  /**
   * Returns the most probable targets of each source id, best first. Of equally probable targets
   * the lower id comes first.
   *
   * @param count the most targets of a source id
   */
  int[][] best(int count) {
    int[] ends = new int[sources + 1];
    for (int slot = 0; slot < keys.length; slot++) {
      if (probabilities[slot] > 0) {
        ends[source(keys[slot]) + 1]++;
      }
    }
    for (int source = 0; source < sources; source++) {
      ends[source + 1] += ends[source];
    }
    // The bits of positive floats sort like their values. So the complement of the bits, followed
    // by the id, sorts by descending probability and ascending id.
    long[] ranked = new long[ends[sources]];
    int[] next = ends.clone();
    for (int slot = 0; slot < keys.length; slot++) {
      if (probabilities[slot] > 0) {
        long probability = Float.floatToRawIntBits(probabilities[slot]);
        ranked[next[source(keys[slot])]++] =
            Integer.MAX_VALUE - probability << 32 | keys[slot] & 0xFFFFFFFFL;
      }
    }
    int[][] best = new int[sources][];
    for (int source = 0; source < sources; source++) {
      Arrays.sort(ranked, ends[source], ends[source + 1]);
      best[source] =
          Arrays.stream(ranked, ends[source], Math.min(ends[source + 1], ends[source] + count))
              .mapToInt(rank -> (int) rank)
              .toArray();
    }
    return best;
  }
}
