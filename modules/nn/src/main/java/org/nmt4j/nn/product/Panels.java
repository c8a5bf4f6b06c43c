package org.nmt4j.nn.product;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.nmt4j.nn.array.Matrix;

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
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();
  private static final int WIDTH = 2 * LENGTH;

  /** Sixteen sums are held in registers where there are 32 of them, else eight. */
  private static final boolean EIGHT_ROWS = LANES.vectorBitSize() == 512;

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

  /** Columns of a product: outputs, and zeros up to whole panels. */
  int paddedColumns() {
    return count * WIDTH;
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
   * y += x W.
   *
   * @param x rows {@code stride} elements apart
   * @param y rows as wide as {@link #paddedColumns()}
   */
  void multiply(float[] x, int stride, int rows, float[] y) {
    int width = paddedColumns();
    for (int panel = 0; panel < count; panel++) {
      int at = panel * inputs * WIDTH;
      int column = panel * WIDTH;
      int row = 0;
      if (EIGHT_ROWS) {
        for (; row + 8 <= rows; row += 8) {
          eight(x, row * stride, stride, at, y, row * width + column);
        }
      }
      for (; row + 4 <= rows; row += 4) {
        four(x, row * stride, stride, at, y, row * width + column);
      }
      for (; row < rows; row++) {
        one(x, row * stride, at, y, row * width + column);
      }
    }
  }

  private void one(float[] x, int i, int at, float[] y, int j) {
    FloatVector a = FloatVector.fromArray(LANES, y, j);
    FloatVector b = FloatVector.fromArray(LANES, y, j + LENGTH);
    for (int k = 0; k < inputs; k++) {
      FloatVector w = FloatVector.fromArray(LANES, values, at + k * WIDTH);
      FloatVector v = FloatVector.fromArray(LANES, values, at + k * WIDTH + LENGTH);
      FloatVector left = FloatVector.broadcast(LANES, x[i + k]);
      a = left.fma(w, a);
      b = left.fma(v, b);
    }
    a.intoArray(y, j);
    b.intoArray(y, j + LENGTH);
  }

  private void four(float[] x, int i, int stride, int at, float[] y, int j) {
    int width = paddedColumns();
    FloatVector a0 = FloatVector.fromArray(LANES, y, j);
    FloatVector b0 = FloatVector.fromArray(LANES, y, j + LENGTH);
    FloatVector a1 = FloatVector.fromArray(LANES, y, j + width);
    FloatVector b1 = FloatVector.fromArray(LANES, y, j + width + LENGTH);
    FloatVector a2 = FloatVector.fromArray(LANES, y, j + 2 * width);
    FloatVector b2 = FloatVector.fromArray(LANES, y, j + 2 * width + LENGTH);
    FloatVector a3 = FloatVector.fromArray(LANES, y, j + 3 * width);
    FloatVector b3 = FloatVector.fromArray(LANES, y, j + 3 * width + LENGTH);
    for (int k = 0; k < inputs; k++) {
      FloatVector w = FloatVector.fromArray(LANES, values, at + k * WIDTH);
      FloatVector v = FloatVector.fromArray(LANES, values, at + k * WIDTH + LENGTH);
      FloatVector left = FloatVector.broadcast(LANES, x[i + k]);
      a0 = left.fma(w, a0);
      b0 = left.fma(v, b0);
      left = FloatVector.broadcast(LANES, x[i + stride + k]);
      a1 = left.fma(w, a1);
      b1 = left.fma(v, b1);
      left = FloatVector.broadcast(LANES, x[i + 2 * stride + k]);
      a2 = left.fma(w, a2);
      b2 = left.fma(v, b2);
      left = FloatVector.broadcast(LANES, x[i + 3 * stride + k]);
      a3 = left.fma(w, a3);
      b3 = left.fma(v, b3);
    }
    store(a0, b0, y, j);
    store(a1, b1, y, j + width);
    store(a2, b2, y, j + 2 * width);
    store(a3, b3, y, j + 3 * width);
  }

  private void eight(float[] x, int i, int stride, int at, float[] y, int j) {
    int width = paddedColumns();
    FloatVector a0 = FloatVector.fromArray(LANES, y, j);
    FloatVector b0 = FloatVector.fromArray(LANES, y, j + LENGTH);
    FloatVector a1 = FloatVector.fromArray(LANES, y, j + width);
    FloatVector b1 = FloatVector.fromArray(LANES, y, j + width + LENGTH);
    FloatVector a2 = FloatVector.fromArray(LANES, y, j + 2 * width);
    FloatVector b2 = FloatVector.fromArray(LANES, y, j + 2 * width + LENGTH);
    FloatVector a3 = FloatVector.fromArray(LANES, y, j + 3 * width);
    FloatVector b3 = FloatVector.fromArray(LANES, y, j + 3 * width + LENGTH);
    FloatVector a4 = FloatVector.fromArray(LANES, y, j + 4 * width);
    FloatVector b4 = FloatVector.fromArray(LANES, y, j + 4 * width + LENGTH);
    FloatVector a5 = FloatVector.fromArray(LANES, y, j + 5 * width);
    FloatVector b5 = FloatVector.fromArray(LANES, y, j + 5 * width + LENGTH);
    FloatVector a6 = FloatVector.fromArray(LANES, y, j + 6 * width);
    FloatVector b6 = FloatVector.fromArray(LANES, y, j + 6 * width + LENGTH);
    FloatVector a7 = FloatVector.fromArray(LANES, y, j + 7 * width);
    FloatVector b7 = FloatVector.fromArray(LANES, y, j + 7 * width + LENGTH);
    for (int k = 0; k < inputs; k++) {
      FloatVector w = FloatVector.fromArray(LANES, values, at + k * WIDTH);
      FloatVector v = FloatVector.fromArray(LANES, values, at + k * WIDTH + LENGTH);
      FloatVector left = FloatVector.broadcast(LANES, x[i + k]);
      a0 = left.fma(w, a0);
      b0 = left.fma(v, b0);
      left = FloatVector.broadcast(LANES, x[i + stride + k]);
      a1 = left.fma(w, a1);
      b1 = left.fma(v, b1);
      left = FloatVector.broadcast(LANES, x[i + 2 * stride + k]);
      a2 = left.fma(w, a2);
      b2 = left.fma(v, b2);
      left = FloatVector.broadcast(LANES, x[i + 3 * stride + k]);
      a3 = left.fma(w, a3);
      b3 = left.fma(v, b3);
      left = FloatVector.broadcast(LANES, x[i + 4 * stride + k]);
      a4 = left.fma(w, a4);
      b4 = left.fma(v, b4);
      left = FloatVector.broadcast(LANES, x[i + 5 * stride + k]);
      a5 = left.fma(w, a5);
      b5 = left.fma(v, b5);
      left = FloatVector.broadcast(LANES, x[i + 6 * stride + k]);
      a6 = left.fma(w, a6);
      b6 = left.fma(v, b6);
      left = FloatVector.broadcast(LANES, x[i + 7 * stride + k]);
      a7 = left.fma(w, a7);
      b7 = left.fma(v, b7);
    }
    store(a0, b0, y, j);
    store(a1, b1, y, j + width);
    store(a2, b2, y, j + 2 * width);
    store(a3, b3, y, j + 3 * width);
    store(a4, b4, y, j + 4 * width);
    store(a5, b5, y, j + 5 * width);
    store(a6, b6, y, j + 6 * width);
    store(a7, b7, y, j + 7 * width);
  }

  private static void store(FloatVector a, FloatVector b, float[] y, int at) {
    a.intoArray(y, at);
    b.intoArray(y, at + LENGTH);
  }
}
