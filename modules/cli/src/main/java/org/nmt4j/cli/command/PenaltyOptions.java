package org.nmt4j.cli.command;

import org.nmt4j.cli.console.OnSearchPage;
import org.nmt4j.decoder.search.Penalties;
import org.nmt4j.translation.TranslationOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for penalties; they override the settings of the model's recipe. */
final class PenaltyOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @OnSearchPage
  @Option(
      names = {"--no-repeat-ngram"},
      paramLabel = "N",
      description = "No N tokens in a row occur twice; 0 for no limit.")
  private Integer noRepeatNgram;

  @OnSearchPage
  @Option(
      names = {"--repetition-penalty"},
      paramLabel = "X",
      description =
          "Multiply the log-probability of tokens that the translation has already by X; 1 for no"
              + " penalty.")
  private Double repetition;

  @OnSearchPage
  @Option(
      names = {"--coverage-penalty"},
      paramLabel = "X",
      description = "Weight of a penalty on source tokens with little attention; 0 for no penalty.")
  private Double coverage;

  /**
   * Returns options with the penalties of the command line.
   *
   * @throws ParameterException if a penalty is out of range
   */
  TranslationOptions apply(TranslationOptions options) {
    Penalties known = options.penalties();
    try {
      return options.withPenalties(
          new Penalties(
              noRepeatNgram == null ? known.noRepeatNgram() : noRepeatNgram,
              repetition == null ? known.repetition() : repetition,
              coverage == null ? known.coverage() : coverage));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
