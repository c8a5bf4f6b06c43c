package org.nmt4j.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.ExitCode;
import org.nmt4j.cli.run.HeatMaps;
import org.nmt4j.cli.run.TranslationFormat;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.LineWriter;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.translation.Translation;
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
    description = "Translate standard input or files: N lines become N lines, in their order.")
public final class TranslateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files to translate; default: standard input.")
  private List<Path> inputs = List.of();

  @Mixin private ModelOptions model;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "A file; for several inputs a folder. Default: standard output.")
  private Path output;

  @Option(
      names = {"--beam-size"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Hypotheses kept at a step; 1 is greedy (default: the recipe's).")
  private int beamSize;

  @Option(
      names = {"--n-best"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Up to N translations a line, as NUMBER ||| TEXT ||| SCORE.")
  private int nBest;

  @Option(
      names = {"--scores"},
      description = "Put the score and a tab before each translation.")
  private boolean scores;

  @Option(
      names = {"--alignments"},
      description = "Put a tab and the alignment of words behind it, as SOURCE-TARGET pairs.")
  private boolean alignments;

  @Option(
      names = {"--heatmap"},
      paramLabel = "FOLDER",
      description = "Draw the attention of each line as FOLDER/LINE.svg.")
  private Path heatMaps;

  /** The command on these streams. */
  public TranslateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (inputs.size() > 1 && (output == null || !Files.isDirectory(output))) {
      throw new ParameterException(
          spec.commandLine(), "several inputs need --output with an existing folder");
    }
    TranslationModel loaded = model.load();
    TranslationOptions options = options(loaded);
    try (Workers workers = model.workers()) {
      Translator translator = new Translator(loaded, options, workers);
      if (inputs.isEmpty()) {
        write(output, console.in(), console::isInputIdle, translator, options);
      }
      for (Path input : inputs) {
        Path to = inputs.size() > 1 ? output.resolve(input.getFileName()) : output;
        try (LineReader lines = Lines.open(input)) {
          write(to, lines, () -> false, translator, options);
        }
      }
    }
    return ExitCode.DONE;
  }

  private TranslationOptions options(TranslationModel loaded) {
    TranslationOptions options = TranslationOptions.of(loaded.recipe().decoding());
    if (beamSize > 0) {
      options = options.withBeamSize(beamSize);
    }
    options = options.withNBest(nBest > 0 ? nBest : 1);
    if (nBest > options.beamSize()) {
      throw new ParameterException(
          spec.commandLine(),
          "--n-best is %d, expected at most the beam size, %d"
              .formatted(nBest, options.beamSize()));
    }
    options = options.withBatchSize(model.batchSize(loaded));
    return alignments || heatMaps != null ? options.withAttention() : options;
  }

  private void write(
      Path to,
      LineReader lines,
      BooleanSupplier idle,
      Translator translator,
      TranslationOptions options)
      throws IOException {
    if (to == null) {
      translate(
          lines, idle, translator, options, console.out()::write, () -> console.out().flush());
    } else {
      AtomicFile.write(
          to,
          out -> {
            LineWriter writer = new LineWriter(out);
            translate(lines, () -> false, translator, options, writer::write, () -> {});
            writer.flush();
          });
    }
  }

  private void translate(
      LineReader lines,
      BooleanSupplier idle,
      Translator translator,
      TranslationOptions options,
      Consumer<String> out,
      Runnable flush) {
    TranslationFormat format = new TranslationFormat(nBest > 0, scores, alignments);
    List<String> window = new ArrayList<>();
    long number = 1;
    while (lines.hasNext()) {
      window.add(lines.next());
      if (window.size() == ModelOptions.WINDOW * options.batchSize() || idle.getAsBoolean()) {
        number = translate(window, number, translator, format, out);
        flush.run();
      }
    }
    translate(window, number, translator, format, out);
  }

  private long translate(
      List<String> window,
      long first,
      Translator translator,
      TranslationFormat format,
      Consumer<String> out) {
    long number = first;
    for (Translation translation : translator.translate(window)) {
      format.lines(number, translation).forEach(out);
      drawHeatMap(number, translation);
      number++;
    }
    window.clear();
    return number;
  }

  private void drawHeatMap(long number, Translation translation) {
    if (heatMaps == null) {
      return;
    }
    try {
      HeatMaps.write(heatMaps, number, translation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
