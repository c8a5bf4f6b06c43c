package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/**
 * A weight W, or its transpose, as the right factor of many products. N rows, I inputs, O outputs:
 * op(W) is I x O. Several threads may multiply at once.
 */
public interface Factor {
  /** A product of as many rows as this is as fast by the weight as it lies as by a packed one. */
  int MANY_ROWS = 128;

  /**
   * Elements of a weight from which on packing it takes longer than a product of few rows spares.
   */
  int LARGE = 1 << 22;

  /** Sets y to x op(W), or adds to it, with x N x I and y N x O; the fastest way. */
  void multiply(Matrix x, Matrix y, boolean adding);

  /** The same product; the bits of a row of y depend on its row of x alone. */
  void multiplyRows(Matrix x, Matrix y, boolean adding);

  /** The values of the weight are others now; no product may be under way. */
  void changed();

  /**
   * Does now what the first product after a change would have to do, if there were products since
   * this was called last.
   */
  void prepare();

  /**
   * Returns the smallest number of rows from which on {@link #multiplyRows} takes the fastest
   * kernels: their rows keep their bits, and fewer rows are padded. Returns 0 if no number of rows
   * keeps its bits, so that slower kernels are taken. This is about products that are added, as in
   * most layers; others are tried when they are first made. The first call may make some products.
   */
  int leastRows();
}
