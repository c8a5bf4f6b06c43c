package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.ExitCode;
import org.nmt4j.cli.run.TestRun;
import org.nmt4j.cli.run.TestScores;
import org.nmt4j.cli.run.TestSet;
import org.nmt4j.cli.run.TrainingRun;
import org.nmt4j.cli.run.Verdict;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.RecipeException;
import org.nmt4j.recipe.RecipeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** All stages of a recipe. */
@Command(
    name = "run",
    description = {
      "Train a recipe, translate its test set, evaluate, and judge what it expects.",
      "The last line is PASS or FAIL; exit code 1 when an expectation does not hold."
    })
public final class RunCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private Path recipe;

  @Mixin private RecipeOptions recipeOptions;

  @Mixin private RunOptions options;

  /** The command on these streams. */
  public RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    LoadedRecipe loaded = RecipeReader.load(recipe, recipeOptions.overrides());
    Recipe settings = loaded.recipe();
    Optional<TestSet> test = TestSet.read(settings);
    TrainingRun run = new TrainingRun(loaded, options.runs(), options.threads(), console);
    run.train(options.fresh());
    if (test.isEmpty()) {
      console.tell("best model: " + run.folder().best() + "; the recipe has no test set");
      return ExitCode.DONE;
    }
    TestScores scores =
        new TestRun(settings, run.folder(), console)
            .score(test.get(), options.threadsOrProcessors());
    scores.bleu().ifPresent(bleu -> console.out().write(bleu.toText(2)));
    Verdict verdict = new Verdict(settings.expect(), scores.values());
    verdict.lines().forEach(console.out()::write);
    return verdict.passed() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
