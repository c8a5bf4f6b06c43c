package org.nmt4j.experiment.benchmark;

import org.nmt4j.nn.product.PreparedWeight;

/**
 * A product of rows x inner by inner x columns.
 *
 * @param right the kind of the right factor
 */
record ProductShape(int rows, int inner, int columns, Right right) {
  /** The right factor of a product. */
  enum Right {
    /** A weight. */
    WEIGHT,
    /** A weight, transposed. */
    WEIGHT_TRANSPOSED,
    /** The gradient of an output, whose product with the input is the gradient of a weight. */
    GRADIENT
  }

  String kernel() {
    if (right == Right.GRADIENT) {
      return "product: gradient of a weight";
    }
    return rows < PreparedWeight.MANY_ROWS ? "product: few rows" : "product: many rows";
  }

  long operations() {
    return 2L * rows * inner * columns;
  }
}
