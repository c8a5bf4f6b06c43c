package org.nmt4j.decoder.search;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The k largest values of a row, by one scan with a threshold; equal values in the order of their
 * index. NaN is never among them.
 */
final class TopK {
  private final float[] values;
  private final int[] indices;
  private int size;

  TopK(int k) {
    values = new float[k];
    indices = new int[k];
  }

  /** Selects from row[from .. from + count), leaving out what {@code allowed} refuses. */
  void select(float[] row, int from, int count, IntPredicate allowed) {
    size = 0;
    float threshold = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      float value = row[from + i];
      if (value > threshold && allowed.test(i)) {
        insert(value, i);
        if (size == values.length) {
          threshold = values[size - 1];
        }
      }
    }
  }

  private void insert(float value, int index) {
    int at = Math.min(size, values.length - 1);
    while (at > 0 && values[at - 1] < value) {
      values[at] = values[at - 1];
      indices[at] = indices[at - 1];
      at--;
    }
    values[at] = value;
    indices[at] = index;
    size = Math.min(size + 1, values.length);
  }

  /** How many were found: k, or fewer where fewer are allowed and greater than -infinity. */
  int size() {
    return size;
  }

  float value(int rank) {
    return values[rank];
  }

  int index(int rank) {
    return indices[rank];
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(indices, size));
  }
}
