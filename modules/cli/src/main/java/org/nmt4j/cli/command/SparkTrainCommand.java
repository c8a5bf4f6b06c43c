package org.nmt4j.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a recipe on a cluster. */
@Command(
    name = "train",
    customSynopsis = "nmt4j spark train RECIPE [--workers=N] [OPTIONS]",
    description = {
      "Train a recipe on a cluster, or go on where that run stopped.",
      "The model is that of nmt4j train, bit for bit. The recipe, its data and the folder of runs"
          + " are in folders that all machines reach by the same paths."
    },
    footer = {
      "",
      "Example: nmt4j spark train /shared/recipe.yaml --runs /shared/runs \\",
      "  --master spark://HOST:7077 --workers 8 --set training.shards=8"
    })
public final class SparkTrainCommand implements Callable<Integer> {
  private static final String JOB = "org.nmt4j.spark.training.TrainJob";

  private final Console console;

  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private String recipe;

  @Mixin private RecipeOptions recipeOptions;

  @Option(
      names = {"--runs"},
      paramLabel = "FOLDER",
      description = "Where the folder of this recipe's name is (default: runs).")
  private String runs;

  @Option(
      names = {"--workers"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description =
          "Processes, at most training.shards (default: as many as the cluster has room for).")
  private Integer workers;

  @Mixin private SubmitOptions submit;

  /** Creates the command on the streams of a console. */
  public SparkTrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> options = new ArrayList<>();
    SubmitOptions.add(options, "--recipe", recipe);
    for (String change : recipeOptions.overrides()) {
      SubmitOptions.add(options, "--set", change);
    }
    SubmitOptions.add(options, "--runs", runs);
    SubmitOptions.add(options, "--workers", workers);
    return submit.run(JOB, options, console);
  }
}
