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
  /** The most rows of a product by a kernel for one number of rows. */
  static final int MOST_ROWS = 8 * PreparedWeight.MANY_ROWS;

  private final Precision precision;
  private final ProductChoice choice;

  /**
   * Creates products in a precision with the {@linkplain ProductChoice#standard standard} choice.
   *
   * @throws UnsupportedOperationException if {@link #isSupported} returns false
   */
  public OneDnnProducts(Precision precision) {
    this(precision, ProductChoice.standard());
  }

  /**
   * Creates products in a precision.
   *
   * @param choice the methods of products of many rows
   * @throws UnsupportedOperationException if {@link #isSupported} returns false
   */
  public OneDnnProducts(Precision precision, ProductChoice choice) {
    if (!isSupported(precision)) {
      throw new UnsupportedOperationException(
          "no products of oneDNN in " + precision.label() + " on this system");
    }
    this.precision = precision;
    this.choice = choice;
  }

  /**
   * Returns the version of the library and the instructions that it uses, such as {@code oneDNN
   * 3.11-1.5.13, instructions 0x3}.
   *
   * @throws LinkageError if the library cannot be loaded
   */
  public static String library() {
    return OneDnn.version();
  }

  /** Returns whether the library can be loaded and this processor has AVX-512. */
  static boolean hasAvx512() {
    return isSupported(Precision.FP32) && OneDnn.hasAvx512();
  }

  /** Returns whether the library can be loaded and this processor has the instructions. */
  public static boolean isSupported(Precision precision) {
    try {
      return OneDnn.supports(precision);
    } catch (LinkageError missing) {
      return false;
    }
  }

  /** Returns the methods of products of many rows. */
  public ProductChoice choice() {
    return choice;
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
    } else {
      switch (choice.method(ProductKind.ofGradient(c))) {
        case BLAS -> Product.multiplyTransposed(a, b, c, adding);
        case ANY_ROWS -> multiplyTransposed(a, b, c, adding, false);
        case EXACT_ROWS -> multiplyParts(a, b, c, adding);
      }
    }
  }

  private void multiplyParts(Matrix a, Matrix b, Matrix c, boolean adding) {
    boolean begun = adding;
    for (int done = 0; done < a.rows(); ) {
      int some = RowParts.next(a.rows() - done, MOST_ROWS);
      multiplyTransposed(a.slice(done, some), b.slice(done, some), c, begun, true);
      begun = true;
      done += some;
    }
  }

  private void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding, boolean exactRows) {
    try (OneDnnContext context = OneDnnContext.acquire()) {
      context.multiplyTransposed(
          precision,
          a.rows(),
          c.rows(),
          c.columns(),
          a.address(),
          b.address(),
          c.address(),
          adding,
          exactRows);
    }
    Reference.reachabilityFence(a);
    Reference.reachabilityFence(b);
    Reference.reachabilityFence(c);
  }

  @Override
  public PreparedWeight prepare(Matrix weight, boolean transposed) {
    return new OneDnnWeight(
        weight, transposed, precision, choice.method(ProductKind.ofWeight(weight)));
  }

  @Override
  public boolean columnsAreIndependent(int inputs) {
    return ColumnProbe.columnsAreIndependent(this, inputs);
  }
}
