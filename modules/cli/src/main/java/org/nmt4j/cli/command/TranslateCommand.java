package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.ExitCode;
import org.nmt4j.cli.run.LineTranslation;
import org.nmt4j.cli.run.TranslationFormat;
import org.nmt4j.cli.run.UnknownCount;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.PrecisionChoice;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Translates lines with a trained model. */
@Command(
    name = "translate",
    description = {
      "Translate text: N lines become N lines, in their order.",
      "A sentence a line, on standard input or in files, which may be .gz."
    },
    footer = {"", "Example: nmt4j translate -m runs/quickstart/best.nmt4j < text.de > text.en"})
public final class TranslateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LineFiles files;
  @Mixin private ModelOptions model;
  @Mixin private SearchOptions search;

  @Option(
      names = {"--precision"},
      paramLabel = "WAY",
      description =
          "Matrix products in fp32, bf16, which is faster where the processor has it, or auto"
              + " (default: the recipe's).")
  private PrecisionChoice precision;

  @Option(
      names = {"--scores"},
      description = "Put the score and a tab before each translation.")
  private boolean scores;

  @Option(
      names = {"--alignments"},
      description =
          "Put a tab and the alignment behind it: SOURCE-TARGET pairs of words between spaces.")
  private boolean alignments;

  @Option(
      names = {"--heatmap"},
      paramLabel = "FOLDER",
      description =
          "Draw the attention of each line as FOLDER/LINE.svg; of several inputs, as "
              + "FOLDER/INPUT/LINE.svg.")
  private Path heatMaps;

  private final UnknownCount unknownWords = new UnknownCount();

  /** The command on these streams. */
  public TranslateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    files.check(model.file());
    TranslationModel loaded = search.withLexicon(load());
    TranslationOptions chosen =
        search
            .options(loaded)
            .withBatchSize(model.batchSize(loaded.recipe().decoding().batchSize()));
    TranslationOptions options = alignments || heatMaps != null ? chosen.withAttention() : chosen;
    try (Workers workers = model.workers()) {
      Translator translator = new Translator(loaded, options, workers);
      files.pass(
          console, ModelOptions.WINDOW * options.batchSize(), input -> work(translator, input));
    }
    if (unknownWords.words() > 0) {
      console.tell(unknownWords.report(options.unknown()));
    }
    return ExitCode.DONE;
  }

  private TranslationModel load() {
    TranslationModel loaded = TranslationModel.load(model.file());
    PrecisionChoice choice = precision == null ? loaded.recipe().precision() : precision;
    ChosenKernels.missing(choice).ifPresent(console::tell);
    return loaded.withKernels(ChosenKernels.of(choice));
  }

  private LineTranslation work(Translator translator, Optional<Path> input) {
    Optional<Path> drawings = Optional.ofNullable(heatMaps);
    return new LineTranslation(
        translator,
        new TranslationFormat(translator, search.isNBest(), scores, alignments),
        unknownWords,
        files.inputs().size() > 1
            ? drawings.map(folder -> folder.resolve(input.orElseThrow().getFileName()))
            : drawings);
  }
}
