package org.nmt4j.nn.product;

import java.util.Arrays;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.nmt4j.nn.array.Scratch;

/** A weight packed into {@link Panels} at its first product after a change. */
final class PackedFactor implements Factor {
  /** From here on BLAS is as fast, packing included. */
  private static final int MANY_ROWS = 128;

  /** Rows that many floats apart fall on the same few lines of the cache. */
  private static final int PAGE = 512;

  private static final int LINE = 16;

  private final Matrix weight;
  private final boolean transposed;
  private final int inputs;
  private final int outputs;
  private final Packing packing = new Packing(this::pack);
  private Panels panels;

  PackedFactor(Matrix weight, boolean transposed) {
    this.weight = weight;
    this.transposed = transposed;
    this.inputs = transposed ? weight.columns() : weight.rows();
    this.outputs = transposed ? weight.rows() : weight.columns();
  }

  @Override
  public void multiply(Matrix x, Matrix y, boolean adding) {
    if (x.rows() < MANY_ROWS) {
      multiplyRows(x, y, adding);
    } else {
      Product.multiply(x, weight, y, false, transposed, adding ? 1 : 0);
    }
  }

  @Override
  public void multiplyRows(Matrix x, Matrix y, boolean adding) {
    if (x.columns() != inputs || y.columns() != outputs || x.rows() != y.rows()) {
      throw new IllegalArgumentException(
          "cannot multiply %s by a weight of %d x %d into %s".formatted(x, inputs, outputs, y));
    }
    packing.require();
    Panels right = panels;
    int rows = x.rows();
    int stride = inputs % PAGE == 0 ? inputs + LINE : inputs;
    float[] left = Scratch.array(0, rows * stride);
    for (int row = 0; row < rows; row++) {
      x.read(row * inputs, left, row * stride, inputs);
    }
    int width = right.paddedColumns();
    float[] product = Scratch.array(1, rows * width);
    if (adding) {
      for (int row = 0; row < rows; row++) {
        y.read(row * outputs, product, row * width, outputs);
      }
    } else {
      Arrays.fill(product, 0, rows * width, 0);
    }
    right.multiply(left, stride, rows, product);
    if (width == outputs) {
      y.write(product);
    } else {
      for (int row = 0; row < rows; row++) {
        y.write(row * outputs, product, row * width, outputs);
      }
    }
  }

  @Override
  public void changed() {
    packing.changed();
  }

  @Override
  public void prepare() {
    packing.prepare();
  }

  private void pack() {
    if (panels == null) {
      panels = new Panels(inputs, outputs);
    }
    panels.pack(weight, transposed);
  }
}
