package org.nmt4j.nn.product;

import java.lang.ref.Reference;
import java.util.Locale;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/**
 * Products by oneDNN, which compiles a kernel for each shape and takes packed weights. Products are
 * in single precision, or their factors are rounded to bfloat16, with which processors with
 * AVX512-BF16 are twice as fast.
 */
public final class OneDnnProducts implements Products {
  /** Without AVX-512, BLAS is faster for the gradient of a weight with fewer rows. */
  private static final int LEAST_ROWS = 1024;

  private final Precision precision;

  /**
   * Creates products in a precision.
   *
   * @throws UnsupportedOperationException if {@link #isSupported} returns false
   */
  public OneDnnProducts(Precision precision) {
    if (!isSupported(precision)) {
      throw new UnsupportedOperationException(
          "no products of oneDNN in " + precision.label() + " on this system");
    }
    this.precision = precision;
  }

  /** Returns whether the library can be loaded and this processor has the instructions. */
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
      try (OneDnnContext context = OneDnnContext.acquire()) {
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
