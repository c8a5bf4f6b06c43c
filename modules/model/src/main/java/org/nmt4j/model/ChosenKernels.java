package org.nmt4j.model;

import java.util.Optional;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.recipe.PrecisionChoice;

/** Maps the precision of a recipe to the kernels that a network computes with. */
public final class ChosenKernels {
  private ChosenKernels() {}

  /**
   * Returns kernels that multiply matrices in bf16 if the choice allows bf16 and this machine
   * supports it, otherwise in single precision.
   */
  public static Kernels of(PrecisionChoice choice) {
    return choice != PrecisionChoice.FP32 && OneDnnProducts.isSupported(Precision.BF16)
        ? Kernels.fused(Precision.BF16)
        : Kernels.fused();
  }

  /** Returns one line for the user if the choice is bf16 and this machine does not support it. */
  public static Optional<String> missing(PrecisionChoice choice) {
    return choice == PrecisionChoice.BF16 && !OneDnnProducts.isSupported(Precision.BF16)
        ? Optional.of("precision: no bf16 on this machine, so fp32 it is")
        : Optional.empty();
  }
}
