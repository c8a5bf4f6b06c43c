package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nmt4j.cli.check.RateReport;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.cli.console.PathGuard;
import org.nmt4j.experiment.Tasks;
import org.nmt4j.model.Task;
import org.nmt4j.model.TrainingProducts;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.training.LearningRateFinder;
import org.nmt4j.training.RateCurve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for a good learning rate. */
@Command(
    name = "lrfind",
    description = {
      "Find a learning rate for a recipe by the learning rate range test.",
      "Makes updates of training from the first weights while the learning rate rises"
          + " exponentially, prints the losses, and suggests a tenth of the rate at which the"
          + " smoothed loss is lowest. Ends early if the loss exceeds four times its lowest value."
          + " Writes no model and no folder."
    },
    footer = {"", "Example: nmt4j lrfind recipes/quickstart.yaml --plot rates.svg"})
public final class LrfindCommand implements Callable<Integer> {
  private static final int LEAST_UPDATES = 10;

  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private Path recipe;

  @Mixin private RecipeOptions options;

  @Option(
      names = {"--from"},
      paramLabel = "RATE",
      description = "Learning rate of the first update (default: 1e-6).")
  private double from = 1e-6;

  @Option(
      names = {"--to"},
      paramLabel = "RATE",
      description = "Learning rate of the last update (default: 1).")
  private double to = 1;

  @Option(
      names = {"--updates"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Updates (default: 100).")
  private int updates = 100;

  @OutputPath
  @Option(
      names = {"--plot"},
      paramLabel = "SVG",
      description = "File for a picture of the losses.")
  private Path plot;

  @Mixin private TrainingThreadsOption threads;

  /** Creates the command on the streams of a console. */
  public LrfindCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    LearningRateFinder finder = finder();
    LoadedRecipe loaded = RecipeReader.load(recipe, options.overrides());
    guard(loaded.recipe());
    String products = TrainingProducts.of(loaded.recipe(), Map.of(), console::tell).toString();
    Task<?> task = Tasks.prepare(loaded, Map.of(TrainingProducts.FACT, products), console::tell);
    RateReport report = new RateReport(loaded.recipe().name(), run(finder, task, loaded.recipe()));
    report.lines().forEach(console.out()::write);
    if (plot != null) {
      AtomicFile.write(plot, report.toSvg());
    }
    return ExitCode.DONE;
  }

  /** Checks that the picture replaces no file that the recipe names. */
  private void guard(Recipe settings) throws IOException {
    PathGuard guard = PathGuard.of(spec);
    RecipeReader.sources(recipe).forEach(file -> guard.reads("the recipe's", file));
    settings.files().forEach((key, file) -> guard.reads("the recipe's " + key, file));
    guard.check();
  }

  private LearningRateFinder finder() {
    if (!(from > 0 && from < to && to <= 1e6)) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(
              Locale.ROOT,
              "found learning rates from %s to %s, expected 0 < '--from' < '--to' <= 1e6",
              from,
              to));
    }
    if (updates < LEAST_UPDATES) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(
              Locale.ROOT,
              "invalid value for option '--updates': found %d, expected %d or more",
              updates,
              LEAST_UPDATES));
    }
    return new LearningRateFinder(from, to, updates);
  }

  private RateCurve run(LearningRateFinder finder, Task<?> task, Recipe settings) {
    int shards = settings.training().shards();
    int used =
        threads.threads() > 0
            ? threads.threads()
            : Math.min(shards, Runtime.getRuntime().availableProcessors());
    try (Workers workers = new Workers(used)) {
      return finder.run(task, settings.training(), settings.seed(), workers);
    }
  }
}
