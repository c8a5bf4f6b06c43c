package org.nmt4j.nn.array;

/** Java arrays of one thread that kernels copy rows into, by number; they only grow. */
public final class Scratch {
  private static final ThreadLocal<float[][]> ARRAYS =
      ThreadLocal.withInitial(() -> new float[11][0]);

  private Scratch() {}

  /** An array of at least {@code size}; its contents are whatever the last user left. */
  public static float[] array(int number, int size) {
    float[][] arrays = ARRAYS.get();
    if (arrays[number].length < size) {
      arrays[number] = new float[Math.max(size, arrays[number].length * 3 / 2)];
    }
    return arrays[number];
  }
}
