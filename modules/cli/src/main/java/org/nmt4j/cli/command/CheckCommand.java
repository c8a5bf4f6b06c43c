package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nmt4j.cli.check.DataCheck;
import org.nmt4j.cli.check.DataReport;
import org.nmt4j.cli.check.Finding;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.recipe.yaml.Count;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a recipe with its defaults, and checks its data. */
@Command(
    name = "check",
    description = {
      "Print a recipe with every default filled in, and check its data.",
      "The recipe goes to standard output; the sizes of the data, what training will take, and what"
          + " may spoil a model, go to standard error. Parameters, memory and minutes come from a"
          + " few updates of the network itself. The exit code is 1 if there is an error. Each arm"
          + " of a recipe is printed with its first seed."
    },
    footer = {"", "Example: nmt4j check recipes/quickstart.yaml > expanded.yaml"})
public final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private Path recipe;

  @Mixin private RecipeOptions options;

  /** Creates the command on the streams of a console. */
  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException {
    ExperimentRecipe experiment = RecipeReader.experiment(recipe, options.overrides());
    for (ExperimentRecipe.Arm arm : experiment.arms()) {
      LoadedRecipe first = arm.recipes().get(0);
      if (!experiment.isPlain()) {
        console.out().write("---");
        console
            .out()
            .write(
                String.format(Locale.ROOT, "# arm %s, seed %d", arm.name(), first.recipe().seed()));
      }
      first.expanded().lines().forEach(console.out()::write);
    }
    console.out().flush();
    DataReport data = DataCheck.of(experiment.arms());
    data.sizes().forEach(console::tell);
    List<Finding> findings = data.findings();
    findings.forEach(finding -> console.tell(finding.toString()));
    long errors = findings.stream().filter(Finding::isError).count();
    console.tell(Count.of(errors, "error") + ", " + Count.of(findings.size() - errors, "warning"));
    return errors == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
