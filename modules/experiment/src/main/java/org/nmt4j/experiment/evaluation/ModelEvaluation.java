package org.nmt4j.experiment.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.training.RunFolder;

/** Evaluates the trained model of a recipe on its test set. */
public sealed interface ModelEvaluation
    permits TranslationEvaluation, LabellingEvaluation, LanguageEvaluation {

  /**
   * Returns the evaluation of a recipe; empty if the recipe has no test set. Reads the files of the
   * test set at once, so that a faulty file is reported before training and not after it.
   *
   * @throws org.nmt4j.tokenization.corpus.DataException if a file is missing or faulty
   */
  static Optional<ModelEvaluation> read(Recipe recipe) {
    return switch (recipe.task()) {
      case TRANSLATION -> TestSet.read(recipe).map(set -> new TranslationEvaluation(recipe, set));
      case CLASSIFICATION, TAGGING, REGRESSION ->
          TestSet.read(recipe).map(set -> new LabellingEvaluation(recipe, set));
      case LANGUAGE_MODEL -> LanguageEvaluation.read(recipe);
    };
  }

  /**
   * Runs the best model of a run on the test set and scores it. Writes translations, labels, tags
   * and numbers into the folder of the run.
   *
   * @param threads the number of threads; the scores do not depend on it
   * @param log receives lines for people
   */
  TestScores score(RunFolder folder, int threads, Consumer<String> log) throws IOException;

  /**
   * Runs the best models of several runs as an ensemble on the test set, and scores the ensemble.
   *
   * @param members the folders of the runs
   * @param folder the folder for the translations
   * @throws UnsupportedOperationException if the task is not translation
   */
  default TestScores scoreEnsemble(
      List<RunFolder> members, RunFolder folder, int threads, Consumer<String> log)
      throws IOException {
    throw new UnsupportedOperationException("only translations have ensembles");
  }

  /**
   * Scores an earlier run. Reads its output, and runs the network only if a metric needs it.
   *
   * @param threads the number of threads; the scores do not depend on it
   * @param log receives lines for people
   * @param advice tells the user how to create a missing file
   * @throws MissingOutputException if a file is missing or belongs to another test set
   */
  TestScores scoreAgain(RunFolder folder, int threads, Consumer<String> log, String advice)
      throws IOException;

  /**
   * Checks that a run has left its best model.
   *
   * @throws MissingOutputException if the model is missing
   */
  static void requireModel(RunFolder folder, String advice) {
    if (!Files.exists(folder.best())) {
      throw new MissingOutputException(folder.best() + ": no such file; " + advice);
    }
  }
}
