package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.CounterRandom;

/**
 * The mask of inverted dropout (Srivastava et al. 2014): an element is 0 with probability p, else 1
 * / (1 - p), so that the expected value of a masked element stays the same. p is the rate.
 */
final class DropoutMask {
  private DropoutMask() {}

  /** Returns the threshold for 32 random bits: an element whose bits are below it is dropped. */
  static long threshold(double rate) {
    return Math.round(rate * 0x1p32);
  }

  /** Returns 1 / (1 - rate), the multiplier of an element that is not dropped. */
  static float scale(double rate) {
    return (float) (1 / (1 - rate));
  }

  /**
   * Returns the key of a mask whose first element is element {@code from} of another mask; {@code
   * from} is even.
   */
  static long keyFrom(long key, int from) {
    return key + (from >> 1) * CounterRandom.GOLDEN;
  }

  /**
   * Fills elements {@code from} (inclusive, even) to {@code count} (exclusive). The result depends
   * on key and rate alone.
   */
  static void fill(float[] mask, int from, int count, double rate, long key) {
    long threshold = threshold(rate);
    float kept = scale(rate);
    for (int i = from; i < count; i += 2) {
      long bits = CounterRandom.bits(key, i >> 1);
      mask[i] = (bits & 0xFFFFFFFFL) < threshold ? 0 : kept;
      if (i + 1 < count) {
        mask[i + 1] = (bits >>> 32) < threshold ? 0 : kept;
      }
    }
  }
}
