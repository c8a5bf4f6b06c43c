package org.nmt4j.nn.product;

import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/** A weight that BLAS reads in place, without a packed copy. */
final class BlasWeight implements PreparedWeight {
  private final Matrix weight;
  private final boolean transposed;
  private final RowKernel oneByOne = oneByOneKernel();
  private final StableRows rows;

  BlasWeight(Matrix weight, boolean transposed) {
    this.weight = weight;
    this.transposed = transposed;
    WeightShape shape = WeightShape.of(weight, transposed);
    RowProbe probe =
        RowProbe.shared("blas", shape.inputs(), shape.outputs(), transposed, this::multiply);
    rows = new StableRows(this::multiply, probe, oneByOne);
  }

  private RowKernel oneByOneKernel() {
    RowKernel kernel = this::multiply;
    return kernel.oneByOne();
  }

  @Override
  public void multiply(Matrix x, Matrix y, boolean adding) {
    Product.multiply(x, weight, y, false, transposed, adding ? 1 : 0);
  }

  @Override
  public void multiplyRows(Matrix x, Matrix y, boolean adding) {
    if (weight.type() == DataType.DOUBLE) {
      oneByOne.multiply(x, y, adding);
    } else {
      rows.multiply(x, y, adding);
    }
  }

  @Override
  public void invalidate() {
    rows.invalidate();
  }

  @Override
  public void refresh() {
    // There is no copy to refresh.
  }

  @Override
  public int leastRows() {
    return weight.type() == DataType.DOUBLE ? 1 : rows.leastRows();
  }
}
