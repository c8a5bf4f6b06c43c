package org.nmt4j.nn.array;

import org.nd4j.linalg.factory.Nd4j;

/** The matrix product, all of it by BLAS through ND4J. */
public final class Product {
  private Product() {}

  /** c = op(a) op(b) + beta c, where op transposes where asked. */
  public static void multiply(
      Matrix a, Matrix b, Matrix c, boolean transposeA, boolean transposeB, double beta) {
    int rows = transposeA ? a.columns() : a.rows();
    int inner = transposeA ? a.rows() : a.columns();
    int columns = transposeB ? b.rows() : b.columns();
    if (inner != (transposeB ? b.columns() : b.rows())
        || rows != c.rows()
        || columns != c.columns()) {
      throw new IllegalArgumentException(
          "cannot multiply "
              + a
              + (transposeA ? " (transposed)" : "")
              + " by "
              + b
              + (transposeB ? " (transposed)" : "")
              + " into "
              + c);
    }
    if (rows > 0 && inner > 0) {
      Nd4j.gemm(a.array(), b.array(), c.array(), transposeA, transposeB, 1.0, beta);
    }
  }

  /** c = a' b, or added to c; of no rows it is zero. */
  public static void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    if (a.rows() == 0 && !adding) {
      c.zero();
    }
    multiply(a, b, c, true, false, adding ? 1 : 0);
  }
}
