package org.nmt4j.nn.product;

import java.util.Locale;
import org.nmt4j.nn.array.Matrix;

/** The numbers of rows and columns that a weight has in a product, after it is transposed. */
record WeightShape(int inputs, int outputs) {

  static WeightShape of(Matrix weight, boolean transposed) {
    return transposed
        ? new WeightShape(weight.columns(), weight.rows())
        : new WeightShape(weight.rows(), weight.columns());
  }

  /**
   * Checks the other matrices of a product.
   *
   * @throws IllegalArgumentException if x by the weight does not give the shape of y
   */
  void require(Matrix x, Matrix y) {
    if (x.columns() != inputs || y.columns() != outputs || x.rows() != y.rows()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "cannot multiply %s by a weight of %d x %d into %s",
              x,
              inputs,
              outputs,
              y));
    }
  }
}
