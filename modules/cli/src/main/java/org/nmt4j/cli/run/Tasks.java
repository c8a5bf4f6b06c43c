package org.nmt4j.cli.run;

import java.io.IOException;
import java.util.Map;
import org.nmt4j.cli.frame.Build;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.labelling.LabellingTask;
import org.nmt4j.language.LanguageTask;
import org.nmt4j.model.Task;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.translation.TranslationTask;

/** From a recipe to what is trained. */
public final class Tasks {
  private Tasks() {}

  /** Reads the data of a recipe and draws the first weights. */
  public static Task<?> prepare(LoadedRecipe recipe, Console console) throws IOException {
    return prepare(recipe, Provenance.of(recipe.recipe(), Build.version()), console);
  }

  /** Prepares the same task with a given provenance. */
  static Task<?> prepare(LoadedRecipe recipe, Map<String, String> provenance, Console console)
      throws IOException {
    return switch (recipe.recipe().task()) {
      case TRANSLATION -> TranslationTask.prepare(recipe, provenance, console::tell);
      case CLASSIFICATION, TAGGING, REGRESSION ->
          LabellingTask.prepare(recipe, provenance, console::tell);
      case LANGUAGE_MODEL -> LanguageTask.prepare(recipe, provenance, console::tell);
    };
  }
}
