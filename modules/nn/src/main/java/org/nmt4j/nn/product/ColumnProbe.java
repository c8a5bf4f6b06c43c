package org.nmt4j.nn.product;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/**
 * Tests whether the columns of a product keep their bits when the weight has fewer columns. The
 * test runs once for each number of inputs. {@link RowProbe} tests rows.
 */
final class ColumnProbe {
  private static final int ROWS = RowProbe.BLOCK;

  /** Numbers of columns of the parts that a whole weight is cut into. */
  private static final int[] PARTS = {256, 64, 512, 193};

  private static final Map<Case, Boolean> FOUND = new ConcurrentHashMap<>();

  private record Case(String products, int inputs) {}

  private ColumnProbe() {}

  /**
   * Returns whether columns keep their bits in products by a transposed weight with {@code inputs}
   * inputs.
   */
  static boolean columnsAreIndependent(Products products, int inputs) {
    return FOUND.computeIfAbsent(
        new Case(products.name(), inputs), key -> tryColumns(products, inputs));
  }

  private static boolean tryColumns(Products products, int inputs) {
    Matrix x = numbers(ROWS, inputs);
    Matrix weight = numbers(Arrays.stream(PARTS).sum(), inputs);
    Matrix whole = product(products, x, weight);
    int column = 0;
    for (int columns : PARTS) {
      Matrix part = product(products, x, weight.slice(column, columns));
      for (int row = 0; row < ROWS; row++) {
        if (!Arrays.equals(
            values(whole, row * whole.columns() + column, columns),
            values(part, row * columns, columns))) {
          return false;
        }
      }
      column += columns;
    }
    return true;
  }

  private static Matrix product(Products products, Matrix x, Matrix weight) {
    Matrix y = Matrix.create(DataType.FLOAT, ROWS, weight.rows());
    products.prepare(weight, true).multiplyRows(x, y, true);
    return y;
  }

  private static float[] values(Matrix matrix, int from, int count) {
    float[] values = new float[count];
    matrix.read(from, values, 0, count);
    return values;
  }

  private static Matrix numbers(int rows, int columns) {
    Matrix matrix = Matrix.create(DataType.FLOAT, rows, columns);
    matrix.write(RowProbe.numbers(matrix.size()));
    return matrix;
  }
}
