package org.nmt4j.translation.lexical;

import java.util.Arrays;

/**
 * Expected counts and probabilities p(target | source) of pairs of tokens, in primitive arrays with
 * open addressing. No more than a given number of pairs are held: where there are more, those least
 * probable given their source token are dropped, as often as it takes.
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
   * Without any pair.
   *
   * @param sources source ids: 0 up to this, exclusive
   * @param most how many pairs may be held
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

  /** Where a key is, or the free slot that it belongs to. */
  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int last = keys.length - 1;
    int slot = (int) (mixed >>> 32) & last;
    while (keys[slot] != key && keys[slot] != FREE) {
      slot = slot + 1 & last;
    }
    return slot;
  }

  /** Adds to the count of a pair, which may be new; before the first {@link #normalise} alone. */
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

  /** The place of a pair, or -1 where it is not held. */
  int find(int source, int target) {
    int slot = slot(key(source, target));
    return keys[slot] == FREE ? -1 : slot;
  }

  /** The probability of the pair at this place. */
  float probability(int place) {
    return probabilities[place];
  }

  /** Adds to the count of the pair at this place. */
  void add(int place, double count) {
    counts[place] += count;
  }

  int size() {
    return size;
  }

  /** Makes probabilities of the counts, which begin anew at zero: the maximisation of EM. */
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

  /** Of its source token's count; nothing where the slot is free. */
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

  /** Other arrays with the pairs of at least this probability. */
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
   * The most probable targets of each source id, best first, the lower id where two are equal.
   *
   * @param count how many at most
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
    // Bits of positive floats are in the order of their values: complement and id sort as wanted.
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
