package org.nmt4j.cli.command;

import java.util.List;
import org.nmt4j.cli.console.OnSearchPage;
import org.nmt4j.decoder.search.Sampling;
import org.nmt4j.translation.TranslationOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for drawing translations instead of searching for the best. */
final class SamplingFlags {
  private static final List<String> ONLY_WITH =
      List.of("--temperature", "--top-k", "--top-p", "--seed");

  private static final List<String> NOT_WITH =
      List.of("--beam-size", "--diverse-groups", "--diversity-penalty", "--glossary", "--require");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @OnSearchPage
  @Option(
      names = {"--sample"},
      description = "Draw each token by its probability; --n-best N draws N translations.")
  private boolean samples;

  @OnSearchPage
  @Option(
      names = {"--temperature"},
      paramLabel = "X",
      description = "Below 1 likely tokens gain, above 1 they lose (default: 1).")
  private double temperature = 1;

  @OnSearchPage
  @Option(
      names = {"--top-k"},
      paramLabel = "N",
      description = "Draw from the N likeliest tokens (default: 0, all).")
  private int topK;

  @OnSearchPage
  @Option(
      names = {"--top-p", "--nucleus"},
      paramLabel = "X",
      description = "Draw from the likeliest tokens that reach probability X (default: 1).")
  private double topP = 1;

  @OnSearchPage
  @Option(
      names = {"--seed"},
      paramLabel = "N",
      description = "What all chance comes from (default: the recipe's).")
  private Long seed;

  /** Returns whether translations are drawn. */
  boolean isOn() {
    return samples;
  }

  /**
   * Checks that no option needs samples, or excludes them.
   *
   * @throws ParameterException if one does
   */
  void check() {
    for (String name : samples ? NOT_WITH : ONLY_WITH) {
      if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "'" + name + "' " + (samples ? "does not go with" : "goes only with") + " --sample");
      }
    }
  }

  /**
   * Returns the options with sampling, if it is chosen.
   *
   * @param ofRecipe the seed of the recipe
   * @throws ParameterException if a value is out of range
   */
  TranslationOptions apply(TranslationOptions options, long ofRecipe) {
    if (!samples) {
      return options;
    }
    try {
      return options.withSampling(
          new Sampling(temperature, topK, topP, seed == null ? ofRecipe : seed));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
