package org.nmt4j.labelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.training.RunFolder;
import org.nmt4j.training.Trainer;

/**
 * Writes recipes and small data to a folder. The target of a line follows a rule of its letters.
 */
final class Corpora {
  private static final String RECIPE =
      """
      recipe: 1
      name: small
      task: %s
      data:
        train: {source: train.in, target: train.out}
        dev: {source: dev.in, target: dev.out}
      tokenization: {source: {tokenizer: %s}}
      model:
        embedding_size: 8
        encoder: {hidden_size: 12}
        dropout: 0.0
      training:
        learning_rate: 0.02
        batch_size: 16
        batch_type: sentences
        epochs: 12
        validate_every: 12 epochs
        keep_best: 1
      """;

  private final Path folder;

  Corpora(Path folder) {
    this.folder = folder;
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes lines of one to six letters, each with its target. */
  void writeLetters(UnaryOperator<String> rule) {
    write("train", lines(1, 400), rule);
    write("dev", lines(2, 40), rule);
  }

  void write(String name, List<String> lines, UnaryOperator<String> rule) {
    write(name + ".in", String.join("\n", lines) + "\n");
    write(name + ".out", String.join("\n", lines.stream().map(rule).toList()) + "\n");
  }

  static List<String> lines(long seed, int count) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> letters = new ArrayList<>();
      int length = 1 + random.nextInt(6);
      for (int j = 0; j < length; j++) {
        letters.add(String.valueOf((char) ('a' + random.nextInt(4))));
      }
      lines.add(String.join(" ", letters));
    }
    return lines;
  }

  LoadedRecipe recipe(String task, String tokenizer, String... changes) {
    write("recipe.yaml", String.format(Locale.ROOT, RECIPE, task, tokenizer));
    try {
      return RecipeReader.load(folder.resolve("recipe.yaml"), List.of(changes));
    } catch (RecipeException e) {
      throw new AssertionError(e);
    }
  }

  static LabellingTask prepare(LoadedRecipe recipe) {
    return LabellingTask.prepare(recipe, Map.of("tool", "test"), line -> {});
  }

  LabellingModel train(LoadedRecipe recipe) {
    LabellingTask task = prepare(recipe);
    try (Workers workers = new Workers(2)) {
      new Trainer<>(
              task,
              recipe.recipe().training(),
              recipe.recipe().seed(),
              new RunFolder(folder.resolve("run")),
              workers,
              line -> {})
          .train();
    }
    return LabellingModel.load(folder.resolve("run/best.nmt4j"), recipe.recipe().task());
  }

  static List<String> label(LabellingModel model, int batchSize, int threads, List<String> lines) {
    try (Workers workers = new Workers(threads)) {
      return new Labeller(model, batchSize, workers).label(lines, "text", 1);
    }
  }
}
