package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/**
 * Multiplies rows by one weight W. The library may use a different kernel for each number of rows.
 */
@FunctionalInterface
interface RowKernel {
  /** Sets y to x W, or adds x W to y. */
  void multiply(Matrix x, Matrix y, boolean adding);

  /** Returns a kernel that multiplies each row alone, so that no row can change another. */
  default RowKernel oneByOne() {
    return (x, y, adding) -> {
      for (int row = 0; row < x.rows(); row++) {
        multiply(x.slice(row, 1), y.slice(row, 1), adding);
      }
    };
  }
}
