package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.CounterRandom;

/** Inverted dropout (Srivastava et al. 2014): 0 with probability rate, else 1 / (1 - rate). */
final class DropoutMask {
  private DropoutMask() {}

  /** Of 2^32 values of a half of random bits, those below this are dropped. */
  static long threshold(double rate) {
    return Math.round(rate * 0x1p32);
  }

  /** What is not dropped is multiplied by this. */
  static float kept(double rate) {
    return (float) (1 / (1 - rate));
  }

  /** The key whose mask is that of another key from an even element on. */
  static long keyFrom(long key, int from) {
    return key + (from >> 1) * CounterRandom.GOLDEN;
  }

  /** Fills elements {@code from}, which is even, to {@code count}; a function of key and rate. */
  static void fill(float[] mask, int from, int count, double rate, long key) {
    long threshold = threshold(rate);
    float kept = kept(rate);
    for (int i = from; i < count; i += 2) {
      long bits = CounterRandom.bits(key, i >> 1);
      mask[i] = (bits & 0xFFFFFFFFL) < threshold ? 0 : kept;
      if (i + 1 < count) {
        mask[i + 1] = (bits >>> 32) < threshold ? 0 : kept;
      }
    }
  }
}
