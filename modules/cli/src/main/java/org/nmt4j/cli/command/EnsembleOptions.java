package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OnSearchPage;
import org.nmt4j.cli.lines.WorkFacts;
import org.nmt4j.decoder.search.EnsembleMean;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that translates with one model, or with several together. */
final class EnsembleOptions extends BatchOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @InputPath
  @Option(
      names = {"-m", "--model"},
      paramLabel = "FILE",
      required = true,
      description = "The model; given again, models translate together.")
  private List<Path> models;

  @OnSearchPage
  @Option(
      names = {"--ensemble"},
      paramLabel = "MEAN",
      description = "Mean of probabilities or of log-probabilities.")
  private EnsembleMean mean;

  /**
   * Loads the models.
   *
   * @throws ParameterException if a mean is given for one model
   * @throws org.nmt4j.model.file.ModelFileException if a file is not a valid translation model, or
   *     if two models differ in tokenization, subwords or vocabularies
   */
  List<TranslationModel> load() {
    if (mean != null && models.size() == 1) {
      throw new ParameterException(
          spec.commandLine(), "--ensemble is given with one --model, expected two or more");
    }
    return TranslationModel.load(models);
  }

  /** Returns the files of the models. */
  List<Path> files() {
    return models;
  }

  /** Returns the options with the mean of the command line. */
  TranslationOptions apply(TranslationOptions options) {
    return mean == null ? options : options.withEnsembleMean(mean);
  }

  /** Returns the value of the fact about the contents of model files, in their order. */
  static String fact(List<TranslationModel> loaded) {
    return WorkFacts.ofHash(
        loaded.stream()
            .map(each -> each.identity().orElseThrow())
            .collect(Collectors.joining(" ")));
  }
}
