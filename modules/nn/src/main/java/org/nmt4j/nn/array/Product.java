package org.nmt4j.nn.array;

import java.lang.ref.Reference;
import org.nd4j.linalg.factory.Nd4j;

/** Computes matrix products with BLAS through ND4J. */
public final class Product {
  private Product() {}

  /** Sets c = op(a) op(b) + beta c, where op(x) is x or its transpose. */
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
      Reference.reachabilityFence(a);
      Reference.reachabilityFence(b);
      Reference.reachabilityFence(c);
    }
  }

  /** Sets c to a' b, or adds a' b to c. If a has no rows, the product is zero. */
  public static void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    if (a.rows() == 0 && !adding) {
      c.zero();
    }
    multiply(a, b, c, true, false, adding ? 1 : 0);
  }
}
