package org.nmt4j.nn.array;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A product in which the bits of a row depend on that row alone, so that a sentence's translation
 * does not depend on the sentences beside it.
 *
 * <p>BLAS may sum in another order when the number of rows changes, in small products above all.
 * Whether it does is tried once for each shape of the right factor: where rows are independent of
 * each other from 8 rows on, smaller products are padded to 8 rows; elsewhere the product is cut
 * into calls of exactly 8 rows.
 */
public final class RowStableProduct {
  private static final int ROWS = Workspace.ROW_PADDING;
  private static final Map<Shape, Boolean> INDEPENDENT = new ConcurrentHashMap<>();

  private record Shape(int inner, int columns, boolean transposed) {}

  private RowStableProduct() {}

  /** c = a op(b) + beta c; the matrices come from a {@link Workspace}, which reserves padding. */
  public static void multiply(Matrix a, Matrix b, Matrix c, boolean transposeB, double beta) {
    if (a.rows() == 0) {
      return; // and no rows of padding stand behind them
    }
    if (a.type() == DataType.FLOAT && rowsAreIndependent(a.columns(), c.columns(), transposeB)) {
      int rows = Math.max(a.rows(), ROWS);
      Product.multiply(
          a.withPaddingRows(rows), b, c.withPaddingRows(rows), false, transposeB, beta);
    } else {
      multiplyInBlocks(a, b, c, transposeB, beta);
    }
  }

  /** Whether a row of this shape's products is computed the same in 8 rows and in more. */
  static boolean rowsAreIndependent(int inner, int columns, boolean transposed) {
    return INDEPENDENT.computeIfAbsent(
        new Shape(inner, columns, transposed),
        shape -> RowProbe.rowsAreIndependent(inner, columns, transposed));
  }

  static void multiplyInBlocks(Matrix a, Matrix b, Matrix c, boolean transposeB, double beta) {
    int padded = (a.rows() + ROWS - 1) / ROWS * ROWS;
    Matrix left = a.withPaddingRows(padded);
    Matrix result = c.withPaddingRows(padded);
    for (int row = 0; row < padded; row += ROWS) {
      Product.multiply(left.slice(row, ROWS), b, result.slice(row, ROWS), false, transposeB, beta);
    }
  }
}
