package org.nmt4j.nn.kernel;

/**
 * Activation functions by polynomials. They give the same bits on every JVM. {@link VectorMath}
 * computes the same formulas on vector lanes.
 */
final class FloatMath {
  /** Arguments of tanh are limited to the range from -TANH_LIMIT to TANH_LIMIT. */
  static final float TANH_LIMIT = 7.9053111f;

  // tanh is approximated by an odd polynomial of degree 13 divided by an even polynomial of degree
  // 6.
  static final float A1 = 4.89352455891786e-03f;
  static final float A3 = 6.37261928875436e-04f;
  static final float A5 = 1.48572235717979e-05f;
  static final float A7 = 5.12229709037114e-08f;
  static final float A9 = -8.60467152213735e-11f;
  static final float A11 = 2.00018790482477e-13f;
  static final float A13 = -2.76076847742355e-16f;
  static final float B0 = 4.89352518554385e-03f;
  static final float B2 = 2.26843463243900e-03f;
  static final float B4 = 1.18534705686654e-04f;
  static final float B6 = 1.19825839466702e-06f;

  /** Smaller arguments of exp are replaced by this one, whose exp is 1.2e-38. */
  static final float EXP_LOW = -87.33654f;

  static final float EXP_HIGH = 88.37626f;
  static final float LOG2_E = 1.44269504f;
  static final float LN2_HIGH = 0.693359375f;
  static final float LN2_LOW = -2.12194440e-4f;

  /**
   * 1.5 * 2^23. Adding it to a float rounds the float to an integer, which then stands in the
   * lowest bits.
   */
  static final float ROUNDER = 12582912f;

  // exp(r) = 1 + r + r^2 p(r) for |r| <= ln(2)/2 (Cephes expf).
  static final float P0 = 1.9875691500e-4f;
  static final float P1 = 1.3981999507e-3f;
  static final float P2 = 8.3334519073e-3f;
  static final float P3 = 4.1665795894e-2f;
  static final float P4 = 1.6666665459e-1f;
  static final float P5 = 5.0000001201e-1f;

  // log(1 + u) = 2 artanh(s) for s = u / (2 + u) <= 1/3. The series of artanh is cut here. The sum
  // of the terms that are left out is below 2e-9.
  static final float L15 = 2 / 15f;
  static final float L13 = 2 / 13f;
  static final float L11 = 2 / 11f;
  static final float L9 = 2 / 9f;
  static final float L7 = 2 / 7f;
  static final float L5 = 2 / 5f;
  static final float L3 = 2 / 3f;

  private FloatMath() {}

  static float tanh(float value) {
    float x = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, value));
    float s = x * x;
    float p = A13 * s + A11;
    p = p * s + A9;
    p = p * s + A7;
    p = p * s + A5;
    p = p * s + A3;
    p = p * s + A1;
    float q = B6 * s + B4;
    q = q * s + B2;
    q = q * s + B0;
    return p * x / q;
  }

  static float sigmoid(float value) {
    return tanh(value * 0.5f) * 0.5f + 0.5f;
  }

  static float exp(float value) {
    float x = Math.max(EXP_LOW, Math.min(EXP_HIGH, value));
    float shifted = x * LOG2_E + ROUNDER;
    float n = shifted - ROUNDER;
    float r = x - n * LN2_HIGH;
    r = r - n * LN2_LOW;
    float p = P0 * r + P1;
    p = p * r + P2;
    p = p * r + P3;
    p = p * r + P4;
    p = p * r + P5;
    float e = p * (r * r) + r + 1f;
    return e * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) + 127) << 23);
  }

  /** Returns log(exp(a) + exp(b)). */
  static float logAddExp(float a, float b) {
    return Math.max(a, b) + logOnePlus(exp(minusDistance(a, b)));
  }

  /** Returns -|a - b|, and a number or negative infinity if both are negative infinity. */
  static float minusDistance(float a, float b) {
    return Math.min(a, b) - Math.max(Math.max(a, b), -Float.MAX_VALUE);
  }

  /** Returns log(1 + u) for u from 0 to 1. */
  static float logOnePlus(float u) {
    float s = u / (u + 2f);
    float q = s * s;
    float p = L15 * q + L13;
    p = p * q + L11;
    p = p * q + L9;
    p = p * q + L7;
    p = p * q + L5;
    p = p * q + L3;
    return p * q * s + (s + s);
  }
}
