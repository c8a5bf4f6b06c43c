package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/**
 * A weight W, or its transpose, as the right factor of many products. N rows, I inputs, O outputs:
 * op(W) is I x O. Several threads may multiply at once.
 */
public interface PreparedWeight {
  /** A product of as many rows as this is as fast by the weight as it lies as by a packed one. */
  int MANY_ROWS = 128;

  /**
   * Elements of a weight from which on packing it takes longer than a product of few rows spares.
   */
  int LARGE = 1 << 22;

  /** Sets y to x op(W), or adds to it, with x N x I and y N x O; the fastest way. */
  void multiply(Matrix x, Matrix y, boolean adding);

  /**
   * Computes the same product; each row of y depends, to the last bit, on its own row of x alone.
   */
  void multiplyRows(Matrix x, Matrix y, boolean adding);

  /** The values of the weight are others now; no product may be under way. */
  void invalidate();

  /**
   * Does now what the first product after a change would have to do, if there were products since
   * this was called last.
   */
  void refresh();

  /**
   * Returns the smallest number of rows with which {@link #multiplyRows} uses the fastest kernels;
   * fewer rows are padded to that number. Returns 0 if rows keep their bits with no number of rows,
   * so that slower kernels are used. The answer is about products that are added to a matrix, as in
   * most layers. The first call may compute some products.
   */
  int leastRows();
}
