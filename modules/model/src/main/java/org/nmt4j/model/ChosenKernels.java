package org.nmt4j.model;

import java.util.Optional;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.product.Int8Products;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.recipe.PrecisionChoice;

/** Maps the precision of a recipe to the kernels that a network computes with. */
public final class ChosenKernels {
  private ChosenKernels() {}

  /**
   * Returns kernels for a choice. If this machine does not support the precision, the kernels
   * multiply in single precision. Eight bits are never chosen for AUTO.
   */
  public static Kernels of(PrecisionChoice choice) {
    if (!isSupported(choice)) {
      return Kernels.fused();
    }
    return switch (choice) {
      case FP32 -> Kernels.fused();
      case INT8 -> Kernels.int8();
      case BF16, AUTO -> Kernels.fused(Precision.BF16);
    };
  }

  /**
   * Returns one line for the user if the choice names a precision that this machine does not
   * support.
   */
  public static Optional<String> missing(PrecisionChoice choice) {
    return choice == PrecisionChoice.AUTO || isSupported(choice)
        ? Optional.empty()
        : Optional.of("precision: no " + choice + " on this machine, so fp32 it is");
  }

  private static boolean isSupported(PrecisionChoice choice) {
    return switch (choice) {
      case FP32 -> true;
      case INT8 -> Int8Products.isSupported();
      case BF16, AUTO -> OneDnnProducts.isSupported(Precision.BF16);
    };
  }
}
