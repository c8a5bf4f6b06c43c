package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentResult;
import org.nmt4j.recipe.read.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs all stages of a recipe: training, test and judgement. */
@Command(
    name = "run",
    description = {
      "Train a recipe, translate its test set, and judge the result.",
      "All files go into runs/NAME; training goes on where an earlier run stopped, and is "
          + "not repeated. Prints the scores; the last lines are PASS or FAIL, one for each "
          + "expectation of the recipe, and the exit code is 1 where one does not hold."
    },
    footer = {"", "Example: nmt4j run recipes/quickstart.yaml --set decoding.beam_size=2"})
public final class RunCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private Path recipe;

  @Mixin private RecipeOptions recipeOptions;

  @Mixin private TrainingOptions options;

  /** Creates the command on the streams of a console. */
  public RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    ExperimentResult outcome =
        options
            .apply(Experiment.read(recipe, recipeOptions.overrides()), console)
            .run(console::tell);
    outcome.lines().forEach(console.out()::write);
    return outcome.verdict().passed() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
