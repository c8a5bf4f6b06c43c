package org.nmt4j.nn.array;

/**
 * Reusable Java arrays of a thread, identified by a number. Kernels copy rows into them. The arrays
 * only grow.
 */
public final class Scratch {
  private static final ThreadLocal<float[][]> ARRAYS =
      ThreadLocal.withInitial(() -> new float[11][0]);

  private Scratch() {}

  /** Returns an array of at least {@code size} elements. Its contents are undefined. */
  public static float[] array(int number, int size) {
    float[][] arrays = ARRAYS.get();
    if (arrays[number].length < size) {
      arrays[number] = new float[Math.max(size, arrays[number].length * 3 / 2)];
    }
    return arrays[number];
  }
}
