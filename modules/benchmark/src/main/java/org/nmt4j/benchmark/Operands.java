package org.nmt4j.benchmark;

import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;

/** The matrices and arrays of a benchmark. The same calls give the same numbers at each run. */
public final class Operands {
  private final Workspace workspace = new Workspace();
  private final CounterRandom random = new CounterRandom(1);

  /** Returns a matrix of numbers between -1 and 1. */
  Matrix matrix(int rows, int columns) {
    Matrix matrix = workspace.allocate(rows, columns);
    matrix.write(floats(matrix.size()));
    return matrix;
  }

  /** Returns an array of numbers between -1 and 1. */
  public float[] floats(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (2 * random.uniform() - 1);
    }
    return values;
  }

  /** Returns a matrix of zeros, for a result or a gradient. */
  Matrix zeros(int rows, int columns) {
    return workspace.zeros(rows, columns);
  }

  /** Returns random ids of the vocabulary. */
  int[] ids(int count) {
    int[] ids = new int[count];
    for (int i = 0; i < count; i++) {
      ids[i] = random.below(Network.VOCABULARY);
    }
    return ids;
  }
}
