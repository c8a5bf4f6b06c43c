package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nmt4j.cli.check.GradientReport;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares the gradient of a recipe's network with finite differences. */
@Command(
    name = "gradcheck",
    description = {
      "Check a recipe's gradient against finite differences.",
      "The untrained network of the recipe, or of each of its arms, is set up in double "
          + "precision. The check changes a few elements of each parameter by a little, and "
          + "compares the change of the loss on some short training examples with the gradient "
          + "that training would use. Prints name, shape and largest relative error of each "
          + "parameter, then PASS or FAIL; the exit code is 1 where an error is not below 1e-6."
    },
    footer = {"", "Example: nmt4j gradcheck recipes/quickstart.yaml"})
public final class GradcheckCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private Path recipe;

  @Mixin private RecipeOptions options;

  /** Creates the command on the streams of a console. */
  public GradcheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    boolean passed = true;
    for (ExperimentRecipe.Arm arm : RecipeReader.experiment(recipe, options.overrides()).arms()) {
      if (arm.trains()) {
        GradientReport report = GradientReport.of(arm, console);
        report.lines().forEach(console.out()::write);
        passed &= report.passed();
      }
    }
    return passed ? ExitCode.DONE : ExitCode.FAILED;
  }
}
