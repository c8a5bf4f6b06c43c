package org.nmt4j.cli.command;

import java.util.Locale;
import org.nmt4j.cli.console.OnSearchPage;
import org.nmt4j.decoder.search.Diversity;
import org.nmt4j.decoder.search.Penalties;
import org.nmt4j.translation.TranslationOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options for penalties and for diversity; they override the settings of the model's recipe.
 */
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
          "Multiply by X the log-probability of tokens that the translation already has; 1 for no"
              + " penalty.")
  private Double repetition;

  @OnSearchPage
  @Option(
      names = {"--coverage-penalty"},
      paramLabel = "X",
      description = "Weight of a penalty on source tokens with little attention; 0 for no penalty.")
  private Double coverage;

  @OnSearchPage
  @Option(
      names = {"--diverse-groups"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Divide the beam into N groups whose hypotheses differ.")
  private Integer groups;

  @OnSearchPage
  @Option(
      names = {"--diversity-penalty"},
      paramLabel = "X",
      description = "What a token of an earlier group costs at the same position.")
  private Double diversity;

  /**
   * Returns options with the penalties and the diversity of the command line.
   *
   * @throws ParameterException if a value is out of range
   */
  TranslationOptions apply(TranslationOptions options) {
    Penalties known = options.penalties();
    try {
      TranslationOptions changed =
          options
              .withPenalties(
                  new Penalties(
                      noRepeatNgram == null ? known.noRepeatNgram() : noRepeatNgram,
                      repetition == null ? known.repetition() : repetition,
                      coverage == null ? known.coverage() : coverage))
              .withDiversity(
                  new Diversity(
                      groups == null ? options.diversity().groups() : groups,
                      diversity == null ? options.diversity().penalty() : diversity));
      if (changed.diversity().groups() > changed.beamSize()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "--diverse-groups is %d and the beam size %d, expected --beam-size %d or more",
                changed.diversity().groups(),
                changed.beamSize(),
                changed.diversity().groups()));
      }
      if (diversity != null && changed.diversity().groups() == 1) {
        throw new IllegalArgumentException(
            "--diversity-penalty is given with one group, expected --diverse-groups 2 or more");
      }
      return changed;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
