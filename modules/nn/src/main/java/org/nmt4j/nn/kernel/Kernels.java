package org.nmt4j.nn.kernel;

import org.nmt4j.nn.product.BlasProducts;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.PackedProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.nn.product.Products;

/**
 * All numerical work on matrices, by concept.
 *
 * <p>{@link #reference()} is written in ND4J operations, works in single and double precision and
 * on any backend, and is the oracle. {@link #fused()} does the same work in loops over Java arrays,
 * in single precision on the CPU, and is what training and translation run on.
 *
 * @param name recorded with a run, since another set may round differently
 */
public record Kernels(
    String name,
    Products products,
    RowKernels rows,
    CellKernels cells,
    AttentionKernels attention,
    LossKernels loss,
    VectorKernels vectors) {

  /** ND4J operations. */
  public static Kernels reference() {
    return new Kernels(
        "reference",
        new BlasProducts(),
        new ReferenceRows(),
        new ReferenceCells(),
        new ReferenceAttention(),
        new ReferenceLoss(),
        new ReferenceVectors());
  }

  /** Fused loops, on vector lanes where the JVM offers them. */
  public static Kernels fused() {
    return fused(FloatLoops.best());
  }

  /** The same with products in bfloat16, where {@link OneDnnProducts#isSupported} says so. */
  public static Kernels fused(Precision precision) {
    return precision == Precision.FP32
        ? fused()
        : fused(FloatLoops.best(), new OneDnnProducts(precision));
  }

  static Kernels fused(FloatLoops loops) {
    return fused(loops, products(loops));
  }

  /** The fastest in single precision that there are here. */
  private static Products products(FloatLoops loops) {
    if (OneDnnProducts.isSupported(Precision.FP32)) {
      return new OneDnnProducts(Precision.FP32);
    }
    return loops instanceof VectorLoops ? new PackedProducts() : new BlasProducts();
  }

  private static Kernels fused(FloatLoops loops, Products products) {
    return new Kernels(
        "fused-" + loops.name() + "-" + products.name(),
        products,
        new FusedRows(loops),
        new FusedCells(loops),
        new FusedAttention(loops),
        new FusedLoss(loops),
        new FusedVectors(loops));
  }
}
