package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/**
 * Products on vector lanes with packed weights where rows are few, and by BLAS where they are many.
 *
 * <p>BLAS packs the right factor anew in each call, which costs it a third of its speed at 32 rows
 * and nearly all of it at one; the steps of a recurrent network have few rows and use the same
 * weight again and again.
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

  /** As {@link Panels} says. */
  @Override
  public boolean columnsAreIndependent(int inputs) {
    return true;
  }
}
