package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/**
 * Products in single precision on processors with AVX2 but without AVX-512: by oneDNN, but for the
 * gradients of weights of few rows, which BLAS makes faster.
 */
public final class Avx2Products implements Products {
  /** A gradient of fewer rows is made faster by BLAS. */
  private static final int LEAST_ROWS = 1024;

  private final Products oneDnn = new OneDnnProducts(Precision.FP32);
  private final Products blas = new BlasProducts();

  /** Whether this is such a processor, and oneDNN has loaded. */
  public static boolean work() {
    return OneDnnProducts.work(Precision.FP32) && !OneDnn.hasAvx512();
  }

  @Override
  public String name() {
    return oneDnn.name() + "-blas";
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    Products fastest = c.rows() < LEAST_ROWS ? blas : oneDnn;
    fastest.multiplyTransposed(a, b, c, adding);
  }

  @Override
  public Factor factor(Matrix weight, boolean transposed) {
    return oneDnn.factor(weight, transposed);
  }

  @Override
  public boolean columnsAreIndependent() {
    return oneDnn.columnsAreIndependent();
  }
}
