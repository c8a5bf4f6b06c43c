package org.nmt4j.nn.kernel;

import org.nmt4j.nn.product.BlasProducts;
import org.nmt4j.nn.product.Int8Products;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.PackedProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.nn.product.Products;

/**
 * All numerical work on matrices, grouped by concept.
 *
 * <p>{@link #reference()} consists of ND4J operations. It works in single and double precision on
 * any backend, and the tests use it as the oracle. {@link #fused()} consists of loops over Java
 * arrays in single precision on the CPU. Training and translation use it.
 *
 * @param name recorded with a run, because another set of kernels may round differently
 */
public record Kernels(
    String name,
    Products products,
    RowKernels rows,
    CellKernels cells,
    AttentionKernels attention,
    LossKernels loss,
    CopyKernels copying,
    VectorKernels vectors) {

  /** Returns kernels that consist of ND4J operations. */
  public static Kernels reference() {
    return new Kernels(
        "reference",
        new BlasProducts(),
        new ReferenceRows(),
        new ReferenceCells(),
        new ReferenceAttention(),
        new ReferenceLoss(),
        new ReferenceCopying(),
        new ReferenceVectors());
  }

  /** Returns kernels with fused loops, on vector lanes if the JVM offers them. */
  public static Kernels fused() {
    return fused(AvailableLoops.best());
  }

  /**
   * Returns fused kernels whose products have the given precision, which {@link
   * OneDnnProducts#isSupported} must support unless it is FP32.
   */
  public static Kernels fused(Precision precision) {
    return fused(precision, ProductChoice.standard());
  }

  /**
   * Returns fused kernels whose products have the given precision.
   *
   * @param choice the methods of products in training; without oneDNN there is no choice
   */
  public static Kernels fused(Precision precision, ProductChoice choice) {
    FloatLoops loops = AvailableLoops.best();
    return OneDnnProducts.isSupported(precision)
        ? fused(loops, new OneDnnProducts(precision, choice))
        : fused(loops);
  }

  /**
   * Returns fused kernels whose products round their factors to eight bits in inference, which
   * {@link Int8Products#isSupported} must support.
   *
   * @param choice the methods of products in training, which are in single precision
   */
  public static Kernels int8(ProductChoice choice) {
    FloatLoops loops = AvailableLoops.best();
    return fused(loops, new Int8Products(products(loops, choice)));
  }

  static Kernels fused(FloatLoops loops) {
    return fused(loops, products(loops, ProductChoice.standard()));
  }

  /** Returns the fastest products in single precision on this machine. */
  private static Products products(FloatLoops loops, ProductChoice choice) {
    if (OneDnnProducts.isSupported(Precision.FP32)) {
      return new OneDnnProducts(Precision.FP32, choice);
    }
    return loops instanceof ScalarLoops ? new BlasProducts() : new PackedProducts();
  }

  private static Kernels fused(FloatLoops loops, Products products) {
    return new Kernels(
        "fused-" + loops.name() + "-" + products.name(),
        products,
        new FusedRows(loops),
        new FusedCells(loops),
        new FusedAttention(loops),
        new FusedLoss(loops),
        new FusedCopying(loops),
        new FusedVectors(loops));
  }
}
