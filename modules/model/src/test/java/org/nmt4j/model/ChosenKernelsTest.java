package org.nmt4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.product.Int8Products;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.recipe.PrecisionChoice;

class ChosenKernelsTest {
  private static final boolean BF16 = OneDnnProducts.isSupported(Precision.BF16);

  @Test
  void singlePrecisionIsTaken() {
    assertThat(ChosenKernels.of(PrecisionChoice.FP32).name())
        .isEqualTo(Kernels.fused().name())
        .doesNotContain("bf16");
  }

  @Test
  void bfloat16IsTakenWhereItIs() {
    assumeTrue(BF16, "this machine multiplies no bfloat16");
    for (PrecisionChoice choice :
        new PrecisionChoice[] {PrecisionChoice.BF16, PrecisionChoice.AUTO}) {
      assertThat(ChosenKernels.of(choice).name()).endsWith("-onednn-bf16");
      assertThat(ChosenKernels.missing(choice)).isEmpty();
    }
  }

  @Test
  void whatIsMissingIsSaid() {
    assumeFalse(BF16, "this machine multiplies bfloat16");
    assertThat(ChosenKernels.of(PrecisionChoice.BF16).name()).isEqualTo(Kernels.fused().name());
    assertThat(ChosenKernels.missing(PrecisionChoice.BF16).orElseThrow()).contains("no bf16");
    assertThat(ChosenKernels.missing(PrecisionChoice.AUTO)).isEmpty();
  }

  @Test
  void eightBitsAreTakenOnlyIfAskedFor() {
    boolean supported = Int8Products.isSupported();
    String name = ChosenKernels.of(PrecisionChoice.INT8).name();
    if (supported) {
      assertThat(name).contains("-onednn-int8");
    } else {
      assertThat(name).isEqualTo(Kernels.fused().name());
    }
    assertThat(ChosenKernels.missing(PrecisionChoice.INT8).isEmpty()).isEqualTo(supported);
    assertThat(ChosenKernels.of(PrecisionChoice.AUTO).name()).doesNotContain("int8");
  }
}
