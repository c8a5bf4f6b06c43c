package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/**
 * A weight prepared as the right factor of many products: y = x op(W), where op(W) is W or its
 * transpose. x is N x I, op(W) is I x O, y is N x O. Several threads may multiply at once.
 */
public interface PreparedWeight {
  /**
   * The number of rows from which on a product with an unpacked weight is as fast as one with a
   * packed weight.
   */
  int MANY_ROWS = 128;

  /**
   * The number of elements of a weight from which on packing costs more time than a product of few
   * rows saves.
   */
  int LARGE = 1 << 22;

  /** Sets y to x op(W), or adds x op(W) to y, in the fastest way. */
  void multiply(Matrix x, Matrix y, boolean adding);

  /**
   * Computes the same product; each row of y depends, to the last bit, on its own row of x alone.
   */
  void multiplyRows(Matrix x, Matrix y, boolean adding);

  /** Notes that the values of the weight have changed. No product may run meanwhile. */
  void invalidate();

  /**
   * Packs a changed weight now rather than at its next product. Does nothing if there was no
   * product since the last call.
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
