package org.nmt4j.nn.product;

import java.util.Arrays;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/**
 * The right factor of a product, I x O, cut into panels whose width is two vectors. The rows of a
 * panel follow each other without a gap (Goto and van de Geijn 2008, "Anatomy of high-performance
 * matrix multiplication").
 *
 * <p>Each element of a product is one chain of fused multiply-add operations in the order of the
 * inputs. Neither the number of rows nor the other columns change this order, so the bits of an
 * element depend on its row and its column alone.
 */
final class Panels {
  private static final int WIDTH = PanelTile.WIDTH;

  /**
   * The number of elements of a row that are transposed at once. For all rows of a panel they fit
   * into the cache.
   */
  private static final int BLOCK = 64;

  private final int inputs;
  private final int outputs;
  private final int count;
  private final float[] values;

  Panels(int inputs, int outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.count = (outputs + WIDTH - 1) / WIDTH;
    this.values = new float[Math.multiplyExact(count * WIDTH, inputs)];
  }

  void pack(Matrix weight, boolean transposed) {
    if (transposed) {
      packTransposed(weight);
    } else {
      float[] row = new float[outputs];
      for (int k = 0; k < inputs; k++) {
        weight.read(k * outputs, row, 0, outputs);
        for (int column = 0; column < outputs; column += WIDTH) {
          int some = Math.min(WIDTH, outputs - column);
          System.arraycopy(row, column, values, column * inputs + k * WIDTH, some);
        }
      }
    }
  }

  private void packTransposed(Matrix weight) {
    float[] block = new float[WIDTH * BLOCK];
    for (int column = 0; column < outputs; column += WIDTH) {
      int some = Math.min(WIDTH, outputs - column);
      for (int from = 0; from < inputs; from += BLOCK) {
        int length = Math.min(BLOCK, inputs - from);
        for (int j = 0; j < some; j++) {
          weight.read((column + j) * inputs + from, block, j * BLOCK, length);
        }
        int at = column * inputs + from * WIDTH;
        for (int k = 0; k < length; k++, at += WIDTH) {
          for (int j = 0; j < some; j++) {
            values[at + j] = block[j * BLOCK + k];
          }
        }
      }
    }
  }

  /**
   * Sets y = x W, or adds x W to y.
   *
   * @param x rows x inputs; neither x nor y may be {@link Scratch} array 2 or 3
   * @param y rows x outputs
   */
  void multiply(float[] x, int rows, float[] y, boolean adding) {
    float[] left = Scratch.array(2, rows * inputs);
    PanelTile.interleave(x, rows, inputs, left);
    float[] sums = Scratch.array(3, PanelTile.SIZE);
    for (int panel = 0; panel < count; panel++) {
      int column = panel * WIDTH;
      int columns = Math.min(WIDTH, outputs - column);
      int at = column * inputs;
      for (int row = 0; row < rows; ) {
        int some = PanelTile.rows(rows - row);
        int to = row * outputs + column;
        if (adding) {
          for (int r = 0; r < some; r++) {
            System.arraycopy(y, to + r * outputs, sums, r * WIDTH, columns);
          }
        } else {
          Arrays.fill(sums, 0, some * WIDTH, 0);
        }
        PanelTile.add(some, left, row * inputs, values, at, inputs, sums);
        for (int r = 0; r < some; r++) {
          System.arraycopy(sums, r * WIDTH, y, to + r * outputs, columns);
        }
        row += some;
      }
    }
  }
}
