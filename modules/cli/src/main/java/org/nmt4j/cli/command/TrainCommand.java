package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.recipe.read.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Trains a recipe. */
@Command(
    name = "train",
    description = {
      "Train a recipe into runs/NAME, or go on where that run stopped.",
      "Leaves best.nmt4j and last.nmt4j to translate with, checkpoint.nmt4j to go on from, "
          + "and metrics.tsv, curve.svg and samples.txt to look at."
    },
    footer = {"", "Example: nmt4j train recipes/quickstart.yaml --set training.epochs=3"})
public final class TrainCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private Path recipe;

  @Mixin private RecipeOptions recipeOptions;

  @Mixin private TrainingOptions options;

  /** Creates the command on the streams of a console. */
  public TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    Experiment experiment = Experiment.readOneSystem(recipe, recipeOptions.overrides());
    Path best = options.apply(experiment, console).train(console::tell);
    console.tell("best model: " + best);
    return ExitCode.DONE;
  }
}
