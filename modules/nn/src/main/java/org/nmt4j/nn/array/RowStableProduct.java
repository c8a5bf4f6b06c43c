package org.nmt4j.nn.array;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A product in which the bits of a row depend on that row alone, so that a sentence's translation
 * does not depend on the sentences beside it.
 *
 * <p>BLAS may sum in another order when the number of rows changes. Whether it does is tried once
 * at start: where rows are independent of each other from 8 rows on, smaller products are padded to
 * 8 rows; elsewhere every product is cut into calls of exactly 8 rows.
 */
public final class RowStableProduct {
  private static final int ROWS = Workspace.ROW_PADDING;

  private RowStableProduct() {}

  /** c = a op(b) + beta c; the matrices come from a {@link Workspace}, which reserves padding. */
  public static void multiply(Matrix a, Matrix b, Matrix c, boolean transposeB, double beta) {
    if (a.rows() == 0) {
      return; // and no rows of padding stand behind them
    }
    if (Probe.ROWS_ARE_INDEPENDENT) {
      int rows = Math.max(a.rows(), ROWS);
      Product.multiply(
          a.withPaddingRows(rows), b, c.withPaddingRows(rows), false, transposeB, beta);
    } else {
      multiplyInBlocks(a, b, c, transposeB, beta);
    }
  }

  /** Whether this BLAS computes a row independently of the others, from 8 rows on. */
  public static boolean rowsAreIndependent() {
    return Probe.ROWS_ARE_INDEPENDENT;
  }

  static void multiplyInBlocks(Matrix a, Matrix b, Matrix c, boolean transposeB, double beta) {
    int padded = (a.rows() + ROWS - 1) / ROWS * ROWS;
    Matrix left = a.withPaddingRows(padded);
    Matrix result = c.withPaddingRows(padded);
    for (int row = 0; row < padded; row += ROWS) {
      Product.multiply(
          left.slice(row, ROWS), b, result.slice(row, ROWS), false, transposeB, beta);
    }
  }

  /** Runs at first use, not at class loading of the product, so that training never pays for it. */
  private static final class Probe {
    static final boolean ROWS_ARE_INDEPENDENT = run();

    private static boolean run() {
      int[][] shapes = {{64, 256}, {256, 96}, {300, 200}, {512, 2048}, {1024, 512}, {512, 4001}};
      for (int[] shape : shapes) {
        for (boolean transpose : new boolean[] {false, true}) {
          if (!sameRows(shape[0], shape[1], transpose)) {
            return false;
          }
        }
      }
      return true;
    }

    private static boolean sameRows(int inner, int columns, boolean transpose) {
      int most = 97;
      Workspace workspace = new Workspace(DataType.FLOAT);
      CounterRandom random = new CounterRandom(inner);
      Matrix a = random(workspace, most, inner, random);
      Matrix b =
          random(workspace, transpose ? columns : inner, transpose ? inner : columns, random);
      float[] expected = product(workspace, a, b, most, columns, transpose);
      for (int rows : new int[] {8, 9, 11, 13, 16, 21, 31, 40, 55, 64, 80, 96}) {
        float[] found = product(workspace, a, b, rows, columns, transpose);
        if (Arrays.mismatch(found, 0, found.length, expected, 0, found.length) >= 0) {
          return false;
        }
        // The same rows again, but at another place in the product.
        float[] moved =
            product(workspace, a.slice(most - rows, rows), b, rows, columns, transpose);
        int at = (most - rows) * columns;
        if (Arrays.mismatch(moved, 0, moved.length, expected, at, at + moved.length) >= 0) {
          return false;
        }
      }
      return true;
    }

    private static float[] product(
        Workspace workspace, Matrix a, Matrix b, int rows, int columns, boolean transpose) {
      Matrix c = workspace.allocate(rows, columns);
      Product.multiply(a.slice(0, rows), b, c, false, transpose, 0);
      float[] values = new float[c.size()];
      c.read(values);
      return values;
    }

    private static Matrix random(
        Workspace workspace, int rows, int columns, CounterRandom random) {
      Matrix matrix = workspace.allocate(rows, columns);
      float[] values = new float[matrix.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.gaussian();
      }
      matrix.write(values);
      return matrix;
    }
  }
}
