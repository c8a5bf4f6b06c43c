package org.nmt4j.nn.array;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;

/** Tries whether BLAS computes a row by itself: the same rows in products of several sizes. */
final class RowProbe {
  private static final int[] COUNTS = {8, 9, 13, 21, 40, 64};
  private static final int MOST = 75;
  private static final int MOST_WHEN_SMALL = 331;
  private static final int SMALL = 300_000;

  private RowProbe() {}

  static boolean rowsAreIndependent(int inner, int columns, boolean transposed) {
    // A library's way with small products may end at a number of rows that is larger for them.
    int most = (long) inner * columns < SMALL ? MOST_WHEN_SMALL : MOST;
    Workspace workspace = new Workspace(DataType.FLOAT);
    CounterRandom random = new CounterRandom(inner);
    Matrix a = random(workspace, most, inner, random);
    Matrix b =
        random(workspace, transposed ? columns : inner, transposed ? inner : columns, random);
    float[] expected = product(workspace, a, b, columns, transposed);
    for (int rows : COUNTS) {
      // At another place in the product, too.
      int from = most - rows;
      if (!isPart(product(workspace, a.slice(0, rows), b, columns, transposed), expected, 0)
          || !isPart(
              product(workspace, a.slice(from, rows), b, columns, transposed),
              expected,
              from * columns)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPart(float[] part, float[] whole, int at) {
    return Arrays.mismatch(part, 0, part.length, whole, at, at + part.length) < 0;
  }

  private static float[] product(
      Workspace workspace, Matrix a, Matrix b, int columns, boolean transposed) {
    Matrix c = workspace.allocate(a.rows(), columns);
    Product.multiply(a, b, c, false, transposed, 0);
    float[] values = new float[c.size()];
    c.read(values);
    return values;
  }

  private static Matrix random(Workspace workspace, int rows, int columns, CounterRandom random) {
    Matrix matrix = workspace.allocate(rows, columns);
    float[] values = new float[matrix.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.uniform() - 0.5);
    }
    matrix.write(values);
    return matrix;
  }
}
