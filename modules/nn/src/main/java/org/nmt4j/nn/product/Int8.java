package org.nmt4j.nn.product;

/**
 * Signed numbers of eight bits with one scale for many numbers: value = number * scale. The numbers
 * go from -{@link #MOST} to {@link #MOST}, and zero stands for zero (Jacob et al. 2018,
 * "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference",
 * equation 1 with the zero point 0).
 *
 * <p>A scale has 16 significant bits, so number * scale is exact in single precision. Quantizing
 * the products again gives the same scale and the same numbers.
 */
public final class Int8 {
  /** The largest number. */
  public static final int MOST = 127;

  /** The bits of a float that are zero in a scale. */
  private static final int UNUSED = 0xff;

  private Int8() {}

  /**
   * Returns the scale of values.
   *
   * @param largest the largest magnitude of a value
   * @return the smallest scale of 16 significant bits with which no number is larger than {@link
   *     #MOST}; 0 if {@code largest} is 0; NaN if it is infinite or NaN
   */
  public static float scale(float largest) {
    if (!Float.isFinite(largest)) {
      return Float.NaN;
    }
    int bits = Float.floatToRawIntBits(largest / MOST);
    return Float.intBitsToFloat(bits + UNUSED & ~UNUSED);
  }

  /** Returns the number that is nearest to value / scale; 0 if the scale is 0 or NaN. */
  public static byte quantize(float value, float scale) {
    return scale > 0 ? (byte) Math.rint(value / scale) : 0;
  }
}
