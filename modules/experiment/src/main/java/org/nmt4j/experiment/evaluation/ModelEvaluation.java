package org.nmt4j.experiment.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.training.RunFolder;

/** What the trained model of a recipe is judged by. */
public interface ModelEvaluation {

  /**
   * The test of a recipe, if it has one. Its files are read here and so before training, that a
   * mistake in them does not cost the time of the training.
   *
   * @throws org.nmt4j.tokenization.corpus.DataException if its files cannot be used
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
   * Judges the best model of a run; writes what it put out into the run's folder.
   *
   * @param threads carry the work; no score depends on them
   */
  TestScores score(RunFolder folder, int threads, Consumer<String> log) throws IOException;

  /**
   * Judges what an earlier run wrote; computes with its network only what it did not write.
   *
   * @param threads carry the work; no score depends on them
   * @param advice how to make what is missing
   * @throws MissingOutputException if nothing is there, or something of another test set
   */
  TestScores scoreAgain(RunFolder folder, int threads, Consumer<String> log, String advice)
      throws IOException;

  /** Checks that there is a network to compute with. */
  static void requireModel(RunFolder folder, String advice) {
    if (!Files.exists(folder.best())) {
      throw new MissingOutputException(folder.best() + ": no such file; " + advice);
    }
  }
}
