package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/**
 * Matrix products by one library. {@link org.nmt4j.nn.kernel.Kernels} do all other work on
 * matrices.
 */
public interface Products {
  /** Returns the name that is recorded with a run, because other products may round differently. */
  String name();

  /**
   * Sets c to a' b, or adds a' b to c. The gradient of a weight is such a product, a sum over rows.
   */
  void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding);

  /**
   * Returns a weight prepared as the right factor of many products.
   *
   * @param transposed whether the right factor is the transpose of the weight
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
