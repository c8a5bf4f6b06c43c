package org.nmt4j.nn.kernel;

/** Searches Java arrays for values, on vector lanes if the JVM offers them. */
public final class FloatSearch {
  private FloatSearch() {}

  /**
   * Returns the first index in [from, to) whose value is at least {@code least}, or {@code to} if
   * there is none. NaN is never found.
   */
  public static int firstAtLeast(float least, float[] values, int from, int to) {
    return AvailableLoops.best().firstAtLeast(least, values, from, to);
  }
}
