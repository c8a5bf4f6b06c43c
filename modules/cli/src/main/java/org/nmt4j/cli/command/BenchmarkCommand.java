package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.experiment.benchmark.Benchmark;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast a recipe trains and translates. */
@Command(
    name = "benchmark",
    description = {
      "Measure how fast a recipe trains and translates.",
      "Prints tokens a second of training, the share of each kernel in its time, and the time of "
          + "the matrix products alone. For a translation recipe, prints the time of its test set "
          + "by greedy and beam search, in batches and line by line, each twice: before and after "
          + "the JVM has compiled the code. Decodes with best.nmt4j if the recipe was "
          + "trained. Writes nothing; run it while the machine does nothing else."
    },
    footer = {"", "Example: nmt4j benchmark recipes/quickstart.yaml --threads 2"})
public final class BenchmarkCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private Path recipe;

  @Mixin private RecipeOptions options;

  @Mixin private RunsFolderOption runs;

  @Option(
      names = {"--threads"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Threads (default: one a processor).")
  private int threads;

  @Option(
      names = {"--updates"},
      paramLabel = "N",
      converter = WholeNumber.class,
      defaultValue = "40",
      description = "Updates of training that are timed (default: 40). 0 leaves out the training.")
  private int updates;

  @Option(
      names = {"--lines"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      defaultValue = "1000",
      description = "The most lines that are translated (default: 1000).")
  private int lines;

  /** Creates the command on the streams of a console. */
  public BenchmarkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    int used = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    new Benchmark(
            RecipeReader.load(recipe, options.overrides()), runs.folder(), updates, lines, used)
        .run(this::write, console::tell);
    return ExitCode.DONE;
  }

  private void write(String line) {
    console.out().write(line);
    console.out().flush();
  }
}
