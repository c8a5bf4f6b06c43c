package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;

/**
 * Products in single precision on processors with AVX2 but without AVX-512: by oneDNN where it is
 * the fastest in a training step, else by {@link PackedProducts}.
 */
public final class Avx2Products implements Products {
  /** Of a weight of more inputs, few rows are multiplied faster by our own panels. */
  private static final int MOST_INPUTS = 512;

  /** A gradient of fewer rows is made faster by BLAS. */
  private static final int LEAST_ROWS = 1024;

  private final Products oneDnn = new OneDnnProducts(Precision.FP32);
  private final Products packed = new PackedProducts();

  /** Whether this is such a processor, and oneDNN has loaded. */
  public static boolean work() {
    return OneDnnProducts.work(Precision.FP32) && !OneDnn.hasAvx512();
  }

  @Override
  public String name() {
    return oneDnn.name() + "-" + packed.name();
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    Products fastest = c.rows() < LEAST_ROWS ? packed : oneDnn;
    fastest.multiplyTransposed(a, b, c, adding);
  }

  @Override
  public Factor factor(Matrix weight, boolean transposed) {
    int inputs = transposed ? weight.columns() : weight.rows();
    Products fastest = inputs > MOST_INPUTS ? packed : oneDnn;
    return fastest.factor(weight, transposed);
  }

  @Override
  public boolean columnsAreIndependent() {
    return oneDnn.columnsAreIndependent() && packed.columnsAreIndependent();
  }
}
