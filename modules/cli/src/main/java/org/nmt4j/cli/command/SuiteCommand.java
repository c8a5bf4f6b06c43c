package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.Failures;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.cli.console.PathGuard;
import org.nmt4j.experiment.ExistingRun;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentException;
import org.nmt4j.experiment.ExperimentResult;
import org.nmt4j.experiment.SuitePage;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.training.StoppedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs several recipes and writes a page of their results. */
@Command(
    name = "suite",
    description = {
      "Run recipes one after the other, and write a page of their results.",
      "A recipe whose data is missing, or that may train longer than --most-minutes, is listed "
          + "and left out. If a recipe fails, the others still run, and the exit code is 1."
    },
    footer = {"", "Example: nmt4j suite recipes/*.yaml --page recipes/README.md"})
public final class SuiteCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(paramLabel = "RECIPE", arity = "1..*", description = "The recipes.")
  private List<Path> recipes;

  @Mixin private TrainingOptions options;

  @OutputPath
  @Option(
      names = {"--page"},
      paramLabel = "FILE",
      description = "Write a page in Markdown, with plots in a folder beside it.")
  private Path page;

  @Option(
      names = {"--most-minutes"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Leave recipes out that may train longer (default 20).")
  private int mostMinutes = 20;

  /** Creates the command on the streams of a console. */
  public SuiteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    guard();
    SuitePage written = new SuitePage(Build.version());
    boolean passed = true;
    if (options.earlier() == ExistingRun.DELETE) {
      requireOwnFolders();
    }
    for (Path recipe : recipes) {
      String name = Quoting.printable(recipe.toString());
      String comment = SuitePage.headComment(read(recipe));
      Optional<String> reason = reasonToLeaveOut(recipe);
      if (reason.isPresent()) {
        console.out().write("SKIP " + name + ": " + reason.get());
        written.addLeftOut(recipe, comment, "not run: " + reason.get());
      } else {
        passed &= run(recipe, comment, written);
      }
      console.out().flush();
    }
    if (page != null) {
      written.write(page);
    }
    return passed ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** Checks the run folders of all recipes before the first of these folders is deleted. */
  private void requireOwnFolders() {
    for (Path recipe : recipes) {
      try {
        experiment(recipe).requireOwnFolder();
      } catch (RecipeException e) {
        // The suite reports the problem when it runs the recipe.
      }
    }
  }

  private Experiment experiment(Path recipe) throws RecipeException {
    return options.apply(Experiment.read(recipe), console);
  }

  /** Keeps the page and its plots from replacing files that the recipes read. */
  private void guard() throws IOException {
    if (page == null) {
      return;
    }
    PathGuard guard = PathGuard.of(spec);
    guard.writesInto("the page's", page.toAbsolutePath().resolveSibling("plots"), SuitePage.PLOTS);
    for (Path recipe : recipes) {
      RecipeReader.sources(recipe).forEach(file -> guard.reads("the recipe's", file));
      try {
        for (ExperimentRecipe.Arm arm : RecipeReader.experiment(recipe, List.of()).arms()) {
          for (LoadedRecipe loaded : arm.recipes()) {
            loaded
                .recipe()
                .files()
                .forEach((key, file) -> guard.reads("the recipe's " + key, file));
          }
        }
      } catch (RecipeException e) {
        // The suite reports the problem when it runs the recipe.
      }
    }
    guard.check();
  }

  /**
   * Runs a recipe and returns whether it passed. A failure is reported as one result of the suite.
   *
   * @throws StoppedException if the user interrupts the suite
   */
  private boolean run(Path recipe, String comment, SuitePage written) {
    String name = Quoting.printable(recipe.toString());
    console.tell("== " + name);
    long start = System.nanoTime();
    try {
      ExperimentResult outcome = experiment(recipe).run(console::tell);
      double seconds = (System.nanoTime() - start) / 1e9;
      console.out().write(String.format(Locale.ROOT, "== %s, %.0f s", name, seconds));
      outcome.lines().forEach(console.out()::write);
      written.add(recipe, comment, outcome, seconds);
      return outcome.verdict().passed();
    } catch (StoppedException e) {
      throw e;
    } catch (RecipeException | IOException | RuntimeException | OutOfMemoryError e) {
      if (e instanceof ExperimentException stopped && console.interruption().isAsked()) {
        throw stopped;
      }
      String message = Failures.message(Failures.cause(e));
      ("FAIL " + name + ": " + message).lines().forEach(console.out()::write);
      written.addLeftOut(recipe, comment, "FAIL " + message.lines().findFirst().orElse(""));
      return false;
    }
  }

  private static String read(Path recipe) {
    try {
      return Files.readString(recipe, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandFailure(recipe + ": no such file, or not in UTF-8");
    }
  }

  /**
   * Returns the reason for not running a recipe: its training may take too long, or its data is
   * missing. Returns empty for any other fault, which the run of the recipe reports.
   */
  private Optional<String> reasonToLeaveOut(Path recipe) {
    try {
      ExperimentRecipe experiment = RecipeReader.experiment(recipe, List.of());
      double minutes =
          experiment.arms().stream()
              .filter(ExperimentRecipe.Arm::trains)
              .flatMap(arm -> arm.recipes().stream())
              .mapToDouble(loaded -> loaded.recipe().training().maxMinutes())
              .max()
              .orElse(0);
      return minutes > mostMinutes
          ? Optional.of(String.format(Locale.ROOT, "trains up to %.0f minutes", minutes))
          : Optional.empty();
    } catch (RecipeException e) {
      boolean missing =
          e.problems().stream()
              .allMatch(problem -> problem.message().contains("expected a readable file"));
      return missing ? Optional.of("its data is not there") : Optional.empty();
    }
  }
}
