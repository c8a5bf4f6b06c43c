package org.nmt4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.nmt4j.nn.fixture.CopiedMemory;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.product.Int8Products;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.recipe.KernelChoice;
import org.nmt4j.recipe.PrecisionChoice;

class ChosenKernelsTest {
  private static final boolean BF16 = OneDnnProducts.isSupported(Precision.BF16);

  private static ChosenKernels reference(PrecisionChoice precision) {
    return new ChosenKernels(KernelChoice.REFERENCE, precision);
  }

  @Test
  void singlePrecisionIsTaken() {
    assertThat(ChosenKernels.of(PrecisionChoice.FP32).get().name())
        .isEqualTo(Kernels.fused().name())
        .doesNotContain("bf16");
  }

  @Test
  void bfloat16IsTakenWhereItIs() {
    assumeTrue(BF16, "this machine multiplies no bfloat16");
    for (PrecisionChoice choice :
        new PrecisionChoice[] {PrecisionChoice.BF16, PrecisionChoice.AUTO}) {
      assertThat(ChosenKernels.of(choice).get().name()).endsWith("-onednn-bf16");
      assertThat(ChosenKernels.of(choice).missing()).isEmpty();
    }
  }

  @Test
  void whatIsMissingIsSaid() {
    assumeFalse(BF16, "this machine multiplies bfloat16");
    assertThat(ChosenKernels.of(PrecisionChoice.BF16).get().name())
        .isEqualTo(Kernels.fused().name());
    assertThat(ChosenKernels.of(PrecisionChoice.BF16).missing().orElseThrow()).contains("no bf16");
    assertThat(ChosenKernels.of(PrecisionChoice.AUTO).missing()).isEmpty();
  }

  @Test
  void referenceKernelsComputeInSinglePrecision() {
    for (PrecisionChoice choice : PrecisionChoice.values()) {
      assertThat(reference(choice).get().name()).isEqualTo("reference");
    }
    assertThat(reference(PrecisionChoice.BF16).missing())
        .contains("precision: no bf16 with reference kernels, so fp32 it is");
    assertThat(reference(PrecisionChoice.AUTO).missing()).isEmpty();
  }

  @Test
  void referenceKernelsComputeInTheMemoryOfAGraphicsCard() {
    assertThat(CopiedMemory.call(() -> ChosenKernels.of(PrecisionChoice.AUTO).get().name()))
        .isEqualTo("reference");
    assertThat(CopiedMemory.call(() -> ChosenKernels.of(PrecisionChoice.BF16).missing()))
        .contains("precision: no bf16 with reference kernels, so fp32 it is");
  }

  @Test
  void eightBitsAreTakenOnlyIfAskedFor() {
    boolean supported = Int8Products.isSupported();
    String name = ChosenKernels.of(PrecisionChoice.INT8).get().name();
    if (supported) {
      assertThat(name).contains("-onednn-int8");
    } else {
      assertThat(name).isEqualTo(Kernels.fused().name());
    }
    assertThat(ChosenKernels.of(PrecisionChoice.INT8).missing().isEmpty()).isEqualTo(supported);
    assertThat(ChosenKernels.of(PrecisionChoice.AUTO).get().name()).doesNotContain("int8");
  }
}
