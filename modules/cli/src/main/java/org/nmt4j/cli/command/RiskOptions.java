package org.nmt4j.cli.command;

import java.util.Locale;
import org.nmt4j.cli.console.OnSearchPage;
import org.nmt4j.recipe.DecodingSettings;
import org.nmt4j.translation.MinimumRisk;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Utility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for minimum Bayes risk decoding. */
final class RiskOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @OnSearchPage
  @Option(
      names = {"--mbr"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Choose the one of N translations that is most similar to all N.")
  private int candidates;

  @OnSearchPage
  @Option(
      names = {"--utility"},
      paramLabel = "METRIC",
      description = "Similarity for --mbr: chrf (default) or bleu.")
  private Utility utility;

  /** Returns whether a translation is chosen among several by their similarity. */
  boolean isOn() {
    return candidates > 0;
  }

  /**
   * Returns the options with minimum Bayes risk decoding, if it is chosen.
   *
   * @throws ParameterException if there are too many or too few candidates, or a metric without any
   */
  TranslationOptions apply(TranslationOptions options) {
    if (!isOn()) {
      if (utility != null) {
        throw new ParameterException(spec.commandLine(), "'--utility' goes only with --mbr");
      }
      return options;
    }
    OptionLimit.require(spec, "--mbr", candidates, DecodingSettings.LARGEST_BEAM);
    if (options.nBest() > candidates) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(
              Locale.ROOT,
              "--n-best is %d and --mbr %d, expected --mbr %d or more",
              options.nBest(),
              candidates,
              options.nBest()));
    }
    return options.withRisk(new MinimumRisk(candidates, utility == null ? Utility.CHRF : utility));
  }
}
