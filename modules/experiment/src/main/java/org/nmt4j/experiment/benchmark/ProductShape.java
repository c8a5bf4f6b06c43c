package org.nmt4j.experiment.benchmark;

import org.nmt4j.nn.product.PreparedWeight;

/**
 * The shape of a product of a rows x inner matrix and an inner x columns matrix.
 *
 * @param right the kind of the right factor
 */
record ProductShape(int rows, int inner, int columns, Right right) {
  /** The right factor of a product. */
  enum Right {
    /** A weight. */
    WEIGHT,
    /** A transposed weight. */
    WEIGHT_TRANSPOSED,
    /** The gradient of an output. Its product with the input is the gradient of a weight. */
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
