package org.nmt4j.nn.kernel;

/**
 * The arithmetic of {@link CopyKernels} for one row. All probabilities are natural logarithms, so
 * that none of them is rounded to 0. The result depends on the row alone.
 */
public final class CopyMixture {
  private CopyMixture() {}

  /**
   * Replaces ln p by ln P.
   *
   * @param gate u
   * @param weights a, from index {@code at} on
   * @param row ln p, {@code size} elements from index {@code from} on
   */
  public static void mix(
      double gate, float[] weights, int at, CopiedTokens copied, float[] row, int from, int size) {
    int[] tokens = copied.tokens();
    double[] masses = copied.masses(weights, at);
    double[] mixed = new double[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      mixed[i] = mixed(gate, row[from + tokens[i]], masses[i]);
    }
    float shift = (float) lnGenerate(gate);
    for (int k = from; k < from + size; k++) {
      row[k] += shift;
    }
    for (int i = 0; i < tokens.length; i++) {
      row[from + tokens[i]] = (float) mixed[i];
    }
  }

  /**
   * Returns ln P of a token that can be copied, at most 0.
   *
   * @param lnP ln p of the token
   * @param mass A of the token, the sum of its weights
   */
  static double mixed(double gate, double lnP, double mass) {
    double generated = lnGenerate(gate) + lnP;
    if (mass == 0) {
      return generated;
    }
    double copied = lnCopy(gate) + StrictMath.log(mass);
    double larger = Math.max(generated, copied);
    double smaller = Math.min(generated, copied);
    return Math.min(0, larger + StrictMath.log1p(StrictMath.exp(smaller - larger)));
  }

  /** Returns ln g, the logarithm of sigmoid(u). */
  static double lnGenerate(double gate) {
    return lnCopy(-gate);
  }

  /** Returns ln(1 - g), the logarithm of sigmoid(-u). */
  static double lnCopy(double gate) {
    return -(Math.max(gate, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(gate))));
  }
}
