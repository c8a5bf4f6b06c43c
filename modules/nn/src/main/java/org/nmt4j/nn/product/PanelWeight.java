package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.nmt4j.nn.array.Scratch;

/** A weight that the first product after a change packs into {@link Panels}. */
final class PanelWeight implements PreparedWeight {
  private final Matrix weight;
  private final boolean transposed;
  private final WeightShape shape;
  private final Packing packing = new Packing(this::pack);
  private Panels panels;

  PanelWeight(Matrix weight, boolean transposed) {
    this.weight = weight;
    this.transposed = transposed;
    this.shape = WeightShape.of(weight, transposed);
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
    shape.require(x, y);
    packing.ensurePacked();
    float[] left = Scratch.array(0, x.size());
    x.read(left);
    float[] product = Scratch.array(1, y.size());
    if (adding) {
      y.read(product);
    }
    panels.multiply(left, x.rows(), product, adding);
    y.write(product);
  }

  @Override
  public void invalidate() {
    packing.invalidate();
  }

  @Override
  public void refresh() {
    packing.refresh();
  }

  /** Returns 1: {@link Panels} sum each element by itself. */
  @Override
  public int leastRows() {
    return 1;
  }

  private void pack() {
    if (panels == null) {
      panels = new Panels(shape.inputs(), shape.outputs());
    }
    panels.pack(weight, transposed);
  }
}
