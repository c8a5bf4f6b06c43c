package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.ExitCode;
import org.nmt4j.cli.run.LineTranslation;
import org.nmt4j.cli.run.TranslationFormat;
import org.nmt4j.cli.run.UnknownCount;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.LineWriter;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Translates lines with a trained model. */
@Command(
    name = "translate",
    description = {
      "Translate text: N lines become N lines, in their order.",
      "A sentence a line, on standard input or in files, which may be .gz."
    },
    footer = {"", "Example: nmt4j translate -m runs/quickstart/best.nmt4j < text.de > text.en"})
public final class TranslateCommand implements Callable<Integer> {
  /** The file behind it, on systems that show it so. */
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files to translate; default: standard input.")
  private List<Path> inputs = List.of();

  @Mixin private ModelOptions model;
  @Mixin private SearchOptions search;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = {
        "A file, or a folder for files of the inputs' names, made where missing; several "
            + "inputs need a folder. Default: standard output."
      })
  private Path output;

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
    Map<Path, Path> outputs = plan();
    TranslationModel loaded = search.withLexicon(model.load());
    TranslationOptions options = search.options(loaded).withBatchSize(model.batchSize(loaded));
    if (alignments || heatMaps != null) {
      options = options.withAttention();
    }
    try (Workers workers = model.workers()) {
      Translator translator = new Translator(loaded, options, workers);
      if (inputs.isEmpty()) {
        translate(console.in(), console::isInputIdle, output, task(translator, options, null));
      }
      for (Path input : inputs) {
        try (LineReader lines = Lines.open(input)) {
          translate(lines, () -> false, outputs.get(input), task(translator, options, input));
        }
      }
    }
    if (unknownWords.words() > 0) {
      console.tell(unknownWords.report(options.unknown()));
    }
    return ExitCode.DONE;
  }

  /** Where each input goes, checked before any work; nothing is planned for standard output. */
  private Map<Path, Path> plan() throws IOException {
    try {
      if (output == null && inputs.size() > 1) {
        throw new IllegalArgumentException("several inputs need a folder as --output");
      } else if (output == null) {
        return Map.of();
      } else if (inputs.isEmpty() && Files.isDirectory(output)) {
        throw new IllegalArgumentException(
            "--output " + output + " is a folder, expected a file for standard input");
      }
      OutputFiles.requireNoInput(List.of(model.file(), STANDARD_INPUT), output);
      return OutputFiles.plan(inputs, output);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private LineTranslation task(Translator translator, TranslationOptions options, Path input) {
    Optional<Path> drawings = Optional.ofNullable(heatMaps);
    return new LineTranslation(
        translator,
        new TranslationFormat(translator, search.isNBest(), scores, alignments),
        unknownWords,
        ModelOptions.WINDOW * options.batchSize(),
        inputs.size() > 1 ? drawings.map(folder -> folder.resolve(input.getFileName())) : drawings);
  }

  private void translate(LineReader lines, BooleanSupplier idle, Path to, LineTranslation task)
      throws IOException {
    if (to == null) {
      task.run(lines, idle, console.out()::write, console.out()::flush);
      return;
    }
    AtomicFile.write(
        to,
        out -> {
          GZIPOutputStream zip = Lines.isCompressed(to) ? new GZIPOutputStream(out) : null;
          LineWriter writer = new LineWriter(zip == null ? out : zip);
          task.run(lines, () -> false, writer::write, () -> {});
          writer.flush();
          if (zip != null) {
            zip.finish();
          }
        });
  }
}
