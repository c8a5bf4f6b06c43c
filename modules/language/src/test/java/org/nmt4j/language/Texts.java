package org.nmt4j.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.training.RunFolder;
import org.nmt4j.training.Trainer;

/** Writes recipes of language models and small texts to a folder. */
final class Texts {
  private static final String RECIPE =
      """
      recipe: 1
      name: small
      task: language-model
      data:
        train: {text: train.txt}
        dev: {text: dev.txt}
      tokenization: {source: {tokenizer: whitespace}}
      model:
        embedding_size: 8
        encoder: {hidden_size: 12}
        dropout: 0.1
      training:
        learning_rate: 0.02
        batch_size: 8
        bptt: 4
        epochs: 3
        validate_every: 1 epoch
        keep_best: 1
      """;

  private final Path folder;

  Texts(Path folder) {
    this.folder = folder;
    write("train.txt", String.join("\n", cycles(1, 80)) + "\n");
    write("dev.txt", String.join("\n", cycles(2, 10)) + "\n");
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns lines of one to nine letters that cycle through a, b, c and d. */
  static List<String> cycles(long seed, int count) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int first = random.nextInt(4);
      int length = 1 + random.nextInt(9);
      String[] letters = new String[length];
      Arrays.setAll(letters, place -> String.valueOf((char) ('a' + (first + place) % 4)));
      lines.add(String.join(" ", letters));
    }
    return lines;
  }

  LoadedRecipe recipe(String... changes) {
    write("recipe.yaml", RECIPE);
    try {
      return RecipeReader.load(folder.resolve("recipe.yaml"), List.of(changes));
    } catch (RecipeException e) {
      throw new AssertionError(e);
    }
  }

  static LanguageTask prepare(LoadedRecipe recipe) {
    return LanguageTask.prepare(recipe, Map.of("tool", "test"), line -> {});
  }

  static void train(LoadedRecipe recipe, Path run, int threads, Consumer<String> log) {
    try (Workers workers = new Workers(threads)) {
      new Trainer<>(
              prepare(recipe),
              recipe.recipe().training(),
              recipe.recipe().seed(),
              new RunFolder(run),
              workers,
              log::accept)
          .train();
    }
  }

  LanguageModel trained(String... changes) {
    train(recipe(changes), folder.resolve("run"), 2, line -> {});
    return LanguageModel.load(folder.resolve("run/best.nmt4j"));
  }

  LanguageModel untrained(String... changes) {
    return prepare(recipe(changes)).model();
  }

  static void write(Path file, LanguageModel model, Map<String, String> texts) {
    ModelFile.write(
        file,
        new ModelContents(model.contents().recipe(), texts, model.contents().provenance()),
        model.parameters().matrices());
  }
}
