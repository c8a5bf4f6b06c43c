package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/**
 * Products of few rows on vector lanes with packed weights, and of many rows by BLAS.
 *
 * <p>BLAS packs the right factor again in each call. This costs a third of its speed at 32 rows and
 * nearly all of it at one row. The steps of a recurrent network have few rows and use the same
 * weight many times.
 */
public final class PackedProducts implements Products {
  /** Returns whether the JVM was started with the vector module. */
  static boolean isSupported() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  @Override
  public String name() {
    return "packed";
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    Product.multiplyTransposed(a, b, c, adding);
  }

  @Override
  public PreparedWeight prepare(Matrix weight, boolean transposed) {
    return new PanelWeight(weight, transposed);
  }

  /** Returns true: {@link Panels} compute each element by itself. */
  @Override
  public boolean columnsAreIndependent(int inputs) {
    return true;
  }
}
