package org.nmt4j.nn.product;

import java.lang.ref.Reference;
import java.util.Locale;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/**
 * Products by oneDNN, whose kernels are made for each shape and take weights packed beforehand; in
 * single precision, or with factors rounded to bfloat16, which processors with AVX512-BF16 multiply
 * at twice the speed.
 */
public final class OneDnnProducts implements Products {
  /** Without AVX-512, a gradient of a weight of fewer rows is made faster by BLAS. */
  private static final int LEAST_ROWS = 1024;

  private final Precision precision;

  /**
   * Products in a precision.
   *
   * @throws UnsupportedOperationException if {@link #isSupported} says that they do not work here
   */
  public OneDnnProducts(Precision precision) {
    if (!isSupported(precision)) {
      throw new UnsupportedOperationException(
          "no products of oneDNN in " + precision.label() + " on this system");
    }
    this.precision = precision;
  }

  /** Whether the library has loaded and this processor has the instructions. */
  public static boolean isSupported(Precision precision) {
    try {
      return OneDnn.supports(precision);
    } catch (LinkageError missing) {
      return false;
    }
  }

  @Override
  public String name() {
    return "onednn-" + precision.label();
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    if (a.rows() != b.rows() || c.rows() != a.columns() || c.columns() != b.columns()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "cannot multiply %s (transposed) by %s into %s", a, b, c));
    }
    if (a.rows() == 0) {
      if (!adding) {
        c.zero();
      }
    } else if (c.rows() < LEAST_ROWS && !OneDnn.hasAvx512()) {
      Product.multiplyTransposed(a, b, c, adding);
    } else {
      try (OneDnnContext context = OneDnnContext.take()) {
        context.multiplyTransposed(
            precision,
            a.rows(),
            c.rows(),
            c.columns(),
            a.address(),
            b.address(),
            c.address(),
            adding);
      }
      Reference.reachabilityFence(a);
      Reference.reachabilityFence(b);
      Reference.reachabilityFence(c);
    }
  }

  @Override
  public PreparedWeight prepare(Matrix weight, boolean transposed) {
    return new OneDnnWeight(weight, transposed, precision);
  }

  @Override
  public boolean columnsAreIndependent(int inputs) {
    return ColumnProbe.columnsAreIndependent(this, inputs);
  }
}
