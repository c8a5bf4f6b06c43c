package org.nmt4j.experiment;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.nmt4j.embeddings.Word2Vec;
import org.nmt4j.labelling.LabellingTask;
import org.nmt4j.language.LanguageTask;
import org.nmt4j.model.Task;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.translation.TranslationTask;

/** Prepares the training of a recipe's task. */
public final class Tasks {
  private Tasks() {}

  /**
   * Reads the data of a recipe and initializes the weights.
   *
   * @param provenance the facts about the training for the model file
   * @param log receives lines of progress
   */
  public static Task<?> prepare(
      LoadedRecipe recipe, Map<String, String> provenance, Consumer<String> log)
      throws IOException {
    return switch (recipe.recipe().task()) {
      case TRANSLATION -> TranslationTask.prepare(recipe, provenance, Word2Vec::learn, log);
      case CLASSIFICATION, TAGGING, REGRESSION -> LabellingTask.prepare(recipe, provenance, log);
      case LANGUAGE_MODEL -> LanguageTask.prepare(recipe, provenance, log);
    };
  }
}
