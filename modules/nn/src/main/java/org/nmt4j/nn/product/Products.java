package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/** A way to multiply: what {@link org.nmt4j.nn.kernel.Kernels} are to all other work. */
public interface Products {
  /** Recorded with a run, since another way may round differently. */
  String name();

  /** Sets c to a' b, or adds to it, as the gradient of a weight is summed up over rows. */
  void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding);

  /**
   * A weight as the right factor of many products.
   *
   * @param transposed whether its columns, not its rows, meet the columns of the left factor
   */
  PreparedWeight prepare(Matrix weight, boolean transposed);

  /**
   * Returns whether each element that {@link PreparedWeight#multiplyRows} computes depends, to the
   * last bit, on its row and its column alone. If so, a part of a weight's columns gives the same
   * elements as the whole weight. The first call may compute some products.
   *
   * @param inputs the number of inputs of the weight, which is transposed
   */
  boolean columnsAreIndependent(int inputs);
}
