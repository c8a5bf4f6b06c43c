package org.nmt4j.nn.product;

import java.util.Arrays;

/**
 * The unsigned numbers to which a row of the left factor is quantized: value = (number - zero) *
 * scale. The scale of a row depends on this row alone.
 *
 * <p>AVX2 and the first processors with AVX-512 add two products of bytes in 16 bits, and replace
 * sums that do not fit by the largest number. With at most 127 in the left factor, each sum fits: 2
 * * 127 * 127 is less than 2^15. Processors with VNNI have no such limit.
 *
 * @param zero the number of the value zero
 * @param most the largest distance of a number from {@code zero}
 */
record Int8Levels(int zero, int most) {
  /** Seven bits. */
  static final Int8Levels NARROW = new Int8Levels(64, 63);

  /** Eight bits. */
  static final Int8Levels WIDE = new Int8Levels(128, 127);

  /** Rows with smaller values are zero, so that no scale is too small for a float. */
  private static final float LEAST = 1e-30f;

  /** A float from this size on has no fraction. Adding it rounds to nearest, ties to even. */
  private static final float ROUNDING = 1.5f * (1 << 23);

  /** The bits of a float without its sign. */
  private static final int MAGNITUDE = Integer.MAX_VALUE;

  /**
   * Quantizes a row.
   *
   * @return the scale of the row; 0 if it has no values of a useful size; NaN if a value is
   *     infinite or NaN
   */
  float quantize(float[] x, int from, int count, byte[] numbers) {
    float largest = largest(x, from, count);
    if (!(largest >= LEAST && largest < Float.POSITIVE_INFINITY)) {
      Arrays.fill(numbers, from, from + count, (byte) zero);
      return largest < LEAST ? 0 : Float.NaN;
    }
    float factor = most / largest;
    int shift = zero - Float.floatToRawIntBits(ROUNDING);
    for (int i = from; i < from + count; i++) {
      numbers[i] = (byte) (Float.floatToRawIntBits(x[i] * factor + ROUNDING) + shift);
    }
    return largest / most;
  }

  /**
   * Returns the largest magnitude; NaN if a value is NaN. The bits of magnitudes have the order of
   * their values, with NaN behind infinity, and integers are compared faster than floats.
   */
  private static float largest(float[] x, int from, int count) {
    int a = 0;
    int b = 0;
    int end = from + count;
    int i = from;
    for (; i + 1 < end; i += 2) {
      a = Math.max(a, Float.floatToRawIntBits(x[i]) & MAGNITUDE);
      b = Math.max(b, Float.floatToRawIntBits(x[i + 1]) & MAGNITUDE);
    }
    if (i < end) {
      a = Math.max(a, Float.floatToRawIntBits(x[i]) & MAGNITUDE);
    }
    return Float.intBitsToFloat(Math.max(a, b));
  }
}
