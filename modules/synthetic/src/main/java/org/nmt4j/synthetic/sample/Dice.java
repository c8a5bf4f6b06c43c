package org.nmt4j.synthetic.sample;

import java.util.List;

/**
 * Random numbers that are the same on every Java version: SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014).
 */
public final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Creates dice that give the same numbers for the same seed. */
  public Dice(long seed) {
    this.state = seed;
  }

  /** Returns a number from 0 to below the bound. */
  public int below(int bound) {
    return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
  }

  /** Returns true with a probability of {@code chance} percent. */
  public boolean percent(int chance) {
    return below(100) < chance;
  }

  /**
   * Returns one of the items. All are equally likely.
   *
   * @throws IllegalArgumentException if there are no items
   */
  public <T> T one(List<T> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("nothing to draw from");
    }
    return items.get(below(items.size()));
  }

  /** Returns an index of the weights. Its probability is proportional to its weight. */
  public int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int drawn = below(sum);
    for (int i = 0; i < weights.length; i++) {
      drawn -= weights[i];
      if (drawn < 0) {
        return i;
      }
    }
    throw new IllegalStateException("weights do not sum up");
  }

  private long next() {
    state += GOLDEN_GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
