package org.nmt4j.nn.kernel;

/** Looks for values in Java arrays, on vector lanes where the JVM offers them. */
public final class FloatSearch {
  private FloatSearch() {}

  /**
   * The first index from {@code from} on, and before {@code to}, whose value is not less than
   * {@code least}; {@code to} where there is none. NaN is never found.
   */
  public static int firstAtLeast(float least, float[] values, int from, int to) {
    return FloatLoops.best().firstAtLeast(least, values, from, to);
  }
}
