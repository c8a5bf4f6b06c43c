package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.experiment.Provenance;
import org.nmt4j.experiment.RecipeChange;
import org.nmt4j.model.file.ModelAverage;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.recipe.Recipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Averages the weights of several models of one run. */
@Command(
    name = "average",
    description = {
      "Average the weights of models of one run into one model.",
      "Recipe, vocabularies and codes must be the same in all of them."
    },
    footer = {"", "Example: nmt4j average best-500.nmt4j best-600.nmt4j -o average.nmt4j"})
public final class AverageCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Parameters(
      paramLabel = "MODEL",
      arity = "2..*",
      description = "Two models or more, such as runs/NAME/best-*.nmt4j.")
  private List<Path> models;

  @OutputPath
  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The averaged model.")
  private Path output;

  /** Creates the command on the streams of a console. */
  public AverageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Recipe expected = ModelTexts.read(models.get(0)).recipe();
    for (Path model : models) {
      requireSameRecipe(expected, model);
    }
    ModelAverage.write(models, Provenance.ofAverage(models, Build.version()), output);
    console.tell(String.format(Locale.ROOT, "average of %d models: %s", models.size(), output));
    return ExitCode.DONE;
  }

  private void requireSameRecipe(Recipe expected, Path model) {
    List<RecipeChange.Difference> differences =
        new RecipeChange(expected, ModelTexts.read(model).recipe()).find(true);
    if (!differences.isEmpty()) {
      RecipeChange.Difference first = differences.get(0);
      throw new CommandFailure(
          String.format(
              Locale.ROOT,
              "%s: made with '%s', but %s with '%s'; expected models of one run",
              model,
              first.now(),
              models.get(0),
              first.before()));
    }
  }
}
