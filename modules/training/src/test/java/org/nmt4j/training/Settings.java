package org.nmt4j.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

/** Reads training settings from a recipe. */
final class Settings {
  private static final String RECIPE =
      """
      recipe: 1
      name: toy
      data:
        train: {source: text, target: text}
        dev: {source: text, target: text}
      tokenization:
        source: {language: de}
        target: {language: en}
      evaluation: {words: text}
      training:
        learning_rate: 0.001
        schedule: {type: constant, warmup_updates: 0}
        epochs: 20
      """;

  private Settings() {}

  /** Returns the defaults without early stopping and kept models, with some keys changed. */
  static TrainingSettings of(Path folder, String... changes) {
    List<String> overrides = new ArrayList<>();
    overrides.add("training.early_stopping.patience=0");
    overrides.add("training.keep_best=1");
    for (String change : changes) {
      overrides.add("training." + change);
    }
    try {
      Path recipe = folder.resolve("recipe.yaml");
      Files.writeString(folder.resolve("text"), "a\n");
      Files.writeString(recipe, RECIPE);
      return RecipeReader.load(recipe, overrides).recipe().training();
    } catch (IOException | RecipeException e) {
      throw new AssertionError(e);
    }
  }
}
