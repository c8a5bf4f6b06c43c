package org.nmt4j.model;

import java.util.Optional;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.recipe.PrecisionChoice;

/** From a recipe's choice of a precision to the kernels that a network runs on. */
public final class ChosenKernels {
  private ChosenKernels() {}

  /** In the precision chosen, or in single precision where this machine has no other. */
  public static Kernels of(PrecisionChoice choice) {
    return choice != PrecisionChoice.FP32 && OneDnnProducts.isSupported(Precision.BF16)
        ? Kernels.fused(Precision.BF16)
        : Kernels.fused();
  }

  /** One line about what of the choice could not be. */
  public static Optional<String> missing(PrecisionChoice choice) {
    return choice == PrecisionChoice.BF16 && !OneDnnProducts.isSupported(Precision.BF16)
        ? Optional.of("precision: no bf16 on this machine, so fp32 it is")
        : Optional.empty();
  }
}
