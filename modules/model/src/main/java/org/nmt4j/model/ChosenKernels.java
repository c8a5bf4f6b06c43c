package org.nmt4j.model;

import java.util.Optional;
import org.nmt4j.nn.array.SharedMemory;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.product.Int8Products;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.recipe.KernelChoice;
import org.nmt4j.recipe.PrecisionChoice;
import org.nmt4j.recipe.Recipe;

/**
 * Maps two keys of a recipe, kernels and precision, to the kernels that a network computes with.
 */
public record ChosenKernels(KernelChoice kernels, PrecisionChoice precision) {

  /** Returns the choice of a recipe. */
  public static ChosenKernels of(Recipe recipe) {
    return new ChosenKernels(recipe.kernels(), recipe.precision());
  }

  /** Returns the usual kernels in a precision. */
  public static ChosenKernels of(PrecisionChoice precision) {
    return new ChosenKernels(KernelChoice.AUTO, precision);
  }

  /** Returns the same precision with other kernels. */
  public ChosenKernels withKernels(KernelChoice other) {
    return new ChosenKernels(other, precision);
  }

  /** Returns the same kernels in another precision. */
  public ChosenKernels withPrecision(PrecisionChoice other) {
    return new ChosenKernels(kernels, other);
  }

  /**
   * Returns the kernels. If this machine does not support the precision, fused kernels multiply in
   * single precision. Eight bits are never chosen for AUTO. On a graphics card, the reference
   * kernels compute.
   */
  public Kernels get() {
    return get(ProductChoice.standard());
  }

  /**
   * Returns the same kernels with chosen products in training. Reference kernels have no choice.
   */
  public Kernels get(ProductChoice products) {
    if (isReference()) {
      return Kernels.reference();
    }
    return precision == PrecisionChoice.INT8 && isSupported()
        ? Kernels.int8(products)
        : Kernels.fused(inTraining(), products);
  }

  /** Returns the precision of products in training. */
  Precision inTraining() {
    boolean halves = precision == PrecisionChoice.BF16 || precision == PrecisionChoice.AUTO;
    return halves && isSupported() ? Precision.BF16 : Precision.FP32;
  }

  /**
   * Returns one line for the user if the choice names a precision that the kernels or this machine
   * do not support.
   */
  public Optional<String> missing() {
    if (precision == PrecisionChoice.FP32 || precision == PrecisionChoice.AUTO) {
      return Optional.empty();
    }
    if (isReference()) {
      return Optional.of("precision: no " + precision + " with reference kernels, so fp32 it is");
    }
    return isSupported()
        ? Optional.empty()
        : Optional.of("precision: no " + precision + " on this machine, so fp32 it is");
  }

  boolean isReference() {
    return kernels == KernelChoice.REFERENCE || !SharedMemory.isAvailable();
  }

  private boolean isSupported() {
    return switch (precision) {
      case FP32 -> true;
      case INT8 -> Int8Products.isSupported();
      case BF16, AUTO -> OneDnnProducts.isSupported(Precision.BF16);
    };
  }
}
