package org.nmt4j.cli.run;

import java.nio.file.Path;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.RecipeException;

/**
 * A recipe's run whose translations of the test set are there already.
 *
 * @param file of the recipe, as the user named it
 * @param runs the folder that holds a folder for each recipe by name
 */
public record FinishedRun(Path file, LoadedRecipe loaded, Path runs, Console console) {

  /**
   * Scores what the run last wrote, whatever search it was made with.
   *
   * @return the metrics of the recipe
   * @throws CommandFailure if there is no test set, no translation of it, or another recipe's
   */
  public TestScores score() throws RecipeException {
    ModelTest test =
        ModelTest.read(loaded.recipe())
            .orElseThrow(
                () -> new CommandFailure(file + ": no data.test, expected a test set to judge"));
    TrainingRun run = TrainingRun.of(loaded, runs, 0, console);
    run.requireSameTraining("expected the recipe of the run");
    return test.scoreAgain(run.folder(), "run it first: nmt4j run " + file);
  }
}
