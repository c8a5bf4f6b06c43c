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
import org.nmt4j.translation.LongLines;
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

  @Option(
      names = {"--max-tokens"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description =
          "Translate longer lines in parts, cut where a sentence or a clause ends (default: the"
              + " recipe's data.max_length).")
  private int maxTokens;

  @Option(
      names = {"--status"},
      paramLabel = "FILE",
      description = "Write a table of what became of each line; of several inputs, as FILE/INPUT.")
  private Path status;

  private final UnknownCount unknownWords = new UnknownCount();

  /** The command on these streams. */
  public TranslateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    files.check(model.file());
    files.check(model.file(), "--status", status);
    TranslationModel loaded = search.withLexicon(load());
    TranslationOptions chosen =
        search
            .options(loaded)
            .withBatchSize(model.batchSize(loaded.recipe().decoding().batchSize()));
    TranslationOptions options = alignments || heatMaps != null ? chosen.withAttention() : chosen;
    String identity = identity(loaded, options);
    try (Workers workers = model.workers()) {
      Translator translator = new Translator(loaded, options, workers);
      LongLines lines =
          new LongLines(
              translator, maxTokens > 0 ? maxTokens : loaded.recipe().data().maxLength().source());
      files.pass(
          console,
          ModelOptions.WINDOW * options.batchSize(),
          input -> work(translator, lines, input, identity));
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

  /** The model and all that decides what a line becomes. */
  private String identity(TranslationModel loaded, TranslationOptions options) {
    return String.join(
        " ",
        loaded.identity().orElseThrow(),
        loaded.kernels().name(),
        "beam " + options.beamSize() + " best " + options.nBest() + " unk " + options.unknown(),
        loaded.lexicon().translations().toString(),
        "scores " + scores + " alignments " + alignments + " n-best " + search.isNBest(),
        "max tokens " + maxTokens);
  }

  private LineTranslation work(
      Translator translator, LongLines lines, Optional<Path> input, String identity) {
    return new LineTranslation(
        lines,
        new TranslationFormat(translator, search.isNBest(), scores, alignments),
        unknownWords,
        ofInput(heatMaps, input),
        ofInput(status, input),
        identity);
  }

  private Optional<Path> ofInput(Path path, Optional<Path> input) {
    return Optional.ofNullable(path)
        .map(
            each ->
                files.inputs().size() > 1 ? each.resolve(input.orElseThrow().getFileName()) : each);
  }
}
