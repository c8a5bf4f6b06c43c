package org.nmt4j.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.recipe.KernelChoice;
import org.nmt4j.recipe.PrecisionChoice;
import org.nmt4j.translation.TranslationModel;
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

  /**
   * Returns models with the kernels of their recipes and of the options.
   *
   * @param log receives one line for each kind of kernels that this machine lacks
   */
  List<TranslationModel> apply(List<TranslationModel> models, Consumer<String> log) {
    List<TranslationModel> changed = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    for (TranslationModel each : models) {
      ChosenKernels chosen = apply(ChosenKernels.of(each.recipe()));
      chosen.missing().ifPresent(missing::add);
      changed.add(each.withKernels(chosen.get()));
    }
    missing.forEach(log);
    return changed;
  }
}
