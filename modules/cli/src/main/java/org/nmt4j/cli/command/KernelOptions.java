package org.nmt4j.cli.command;

import org.nmt4j.model.ChosenKernels;
import org.nmt4j.recipe.KernelChoice;
import org.nmt4j.recipe.PrecisionChoice;
import picocli.CommandLine.Option;

/** Options that replace the kernels and the precision of a model's recipe. */
final class KernelOptions {
  @Option(
      names = {"--precision"},
      paramLabel = "WAY",
      description = "Matrix products in fp32, bf16, int8 or auto.")
  private PrecisionChoice precision;

  @Option(
      names = {"--kernels"},
      paramLabel = "WAY",
      description = "Code that computes the network: auto or reference.")
  private KernelChoice kernels;

  /** Returns the choice of a recipe with the options that the user gave. */
  ChosenKernels apply(ChosenKernels chosen) {
    ChosenKernels changed = precision == null ? chosen : chosen.withPrecision(precision);
    return kernels == null ? changed : changed.withKernels(kernels);
  }
}
