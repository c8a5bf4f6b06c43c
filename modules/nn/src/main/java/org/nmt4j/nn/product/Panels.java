package org.nmt4j.nn.product;

import java.util.Arrays;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/**
 * The right factor of a product, I x O, cut into panels of two vectors' columns; in a panel row
 * follows row without a gap (Goto and van de Geijn 2008, "Anatomy of high-performance matrix
 * multiplication").
 *
 * <p>Each element of a product is one chain of fused multiplications and additions in the order of
 * the inputs, however many rows are multiplied at once and whatever other columns there are: its
 * bits depend on its row and its column alone.
 */
final class Panels {
  private static final int WIDTH = PanelTile.WIDTH;

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
      for (int row = 0; row < inputs; row++) {
        for (int panel = 0; panel < count; panel++) {
          int column = panel * WIDTH;
          weight.read(
              row * outputs + column,
              values,
              (panel * inputs + row) * WIDTH,
              Math.min(WIDTH, outputs - column));
        }
      }
    }
  }

  private void packTransposed(Matrix weight) {
    float[] rows = new float[WIDTH * inputs];
    for (int panel = 0; panel < count; panel++) {
      int first = panel * WIDTH;
      int some = Math.min(WIDTH, outputs - first);
      weight.read(first * inputs, rows, 0, some * inputs);
      int at = panel * inputs * WIDTH;
      for (int k = 0; k < inputs; k++) {
        for (int j = 0; j < some; j++) {
          values[at + j] = rows[j * inputs + k];
        }
        at += WIDTH;
      }
    }
  }

  /**
   * y = x W, or y += x W.
   *
   * @param x rows x inputs
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
