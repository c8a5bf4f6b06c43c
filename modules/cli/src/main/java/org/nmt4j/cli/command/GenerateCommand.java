package org.nmt4j.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.lines.LineWork;
import org.nmt4j.language.LanguageModel;
import org.nmt4j.language.Sampler;
import org.nmt4j.language.SamplingOptions;
import org.nmt4j.nn.parallel.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes lines with a language model. */
@Command(
    name = "generate",
    description = {
      "Write lines with a language model.",
      "Each line of the input is the beginning of one, and may be empty: N lines become N "
          + "lines, in their order. With --lines nothing is read. A line depends on the "
          + "seed, its number and its beginning alone."
    },
    footer = {
      "",
      "Example: nmt4j generate -m runs/lm-agreement/lstm-1/best.nmt4j --lines 10 --top-p 0.9"
    })
public final class GenerateCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private LineFiles files;
  @Mixin private ModelOptions model;

  @Option(
      names = {"--lines"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Write N lines from nothing.")
  private int lines;

  @Option(
      names = {"--temperature"},
      paramLabel = "X",
      description = "Below 1 likely tokens gain, above 1 they lose (default: 1).")
  private double temperature = 1;

  @Option(
      names = {"--top-k"},
      paramLabel = "N",
      description = "Draw from the N likeliest tokens (default: 0, all).")
  private int topK;

  @Option(
      names = {"--top-p"},
      paramLabel = "X",
      description = "Draw from the likeliest tokens that reach probability X (default: 1).")
  private double topP = 1;

  @Option(
      names = {"--max-length"},
      paramLabel = "N",
      description = "The most tokens of a line, but for a longer beginning (default: 200).")
  private int maxLength = SamplingOptions.LONGEST;

  @Option(
      names = {"--seed"},
      paramLabel = "N",
      description = "What all chance comes from (default: the recipe's).")
  private Long seed;

  /** Creates the command on the streams of a console. */
  public GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (lines > 0 && !files.inputs().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "'--lines' goes only without 'INPUT'");
    }
    SamplingOptions options = options();
    files.guard().check();
    LanguageModel loaded = LanguageModel.load(model.file());
    if (seed == null) {
      options = options.withSeed(loaded.recipe().seed());
    }
    int batchSize = model.batchSize(BatchOptions.BATCH);
    long window = BatchOptions.WINDOW * batchSize;
    try (Workers workers = model.workers()) {
      Sampler sampler = new Sampler(loaded, options, batchSize, workers);
      LineWork work =
          (beginnings, first) -> new LineWork.Result(sampler.write(beginnings, first - 1));
      if (lines > 0) {
        files.pass(Stream.generate(() -> "").limit(lines).iterator(), console, window, work);
      } else {
        files.pass(console, window, input -> work);
      }
    }
    return ExitCode.DONE;
  }

  private SamplingOptions options() {
    try {
      return new SamplingOptions(temperature, topK, topP, maxLength, seed == null ? 0 : seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
