package org.nmt4j.cli.check;

import java.util.Optional;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;

/** Reads the data of a recipe, and can build the network that would be trained on it. */
sealed interface TaskCheck permits TranslationCheck, LabellingCheck, TextCheck {

  /**
   * Reads all data of a recipe.
   *
   * @param recipe the recipe, of any task
   * @return the finished check
   */
  static TaskCheck of(Recipe recipe) {
    return switch (recipe.task()) {
      case TRANSLATION -> new TranslationCheck(recipe);
      case CLASSIFICATION, TAGGING, REGRESSION -> new LabellingCheck(recipe);
      case LANGUAGE_MODEL -> new TextCheck(recipe);
    };
  }

  /** Returns the result of the check. */
  DataReport result();

  /**
   * Builds the untrained network with some of the training data.
   *
   * @param loaded the recipe of this check
   * @return a network with batches for measuring updates; empty if the data has an error
   */
  Optional<Sample<?>> sample(LoadedRecipe loaded);
}
