package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/** Products by BLAS through ND4J, in single or double precision, on any backend. */
public final class BlasProducts implements Products {
  @Override
  public String name() {
    return "blas";
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    Product.multiplyTransposed(a, b, c, adding);
  }

  @Override
  public PreparedWeight prepare(Matrix weight, boolean transposed) {
    return new BlasWeight(weight, transposed);
  }

  /** Returns false: BLAS may sum columns at the edge of a product in another order. */
  @Override
  public boolean columnsAreIndependent(int inputs) {
    return false;
  }
}
