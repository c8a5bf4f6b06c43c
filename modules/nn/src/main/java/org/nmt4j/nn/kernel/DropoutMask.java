package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.CounterRandom;

/** Inverted dropout (Srivastava et al. 2014): 0 with probability rate, else 1 / (1 - rate). */
final class DropoutMask {
  private DropoutMask() {}

  /** Fills {@code count} elements; a pure function of key and rate. */
  static void fill(float[] mask, int count, double rate, long key) {
    long threshold = Math.round(rate * 0x1p32);
    float kept = (float) (1 / (1 - rate));
    for (int i = 0; i < count; i += 2) {
      long bits = CounterRandom.bits(key, i >> 1);
      mask[i] = (bits & 0xFFFFFFFFL) < threshold ? 0 : kept;
      if (i + 1 < count) {
        mask[i + 1] = (bits >>> 32) < threshold ? 0 : kept;
      }
    }
  }
}
