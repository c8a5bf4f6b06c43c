package org.nmt4j.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.training.RunFolder;
import org.nmt4j.training.Trainer;
import org.nmt4j.translation.network.TranslationBatch;

/** Models of the reverse corpus, which all tests share. */
final class ReverseModels {
  static final ReverseCorpus CORPUS = new ReverseCorpus(temporaryFolder());
  private static TranslationModel trained;
  private static TranslationModel untrained;

  private ReverseModels() {}

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("nmt4j-reverse");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the model of the recipe after training. */
  static synchronized TranslationModel trained() {
    if (trained == null) {
      trained = train(CORPUS.recipe(), 2, CORPUS.folder().resolve("run")).model();
    }
    return trained;
  }

  /** Returns the model of the recipe before training. */
  static synchronized TranslationModel untrained() {
    if (untrained == null) {
      untrained = prepare(CORPUS.recipe()).model();
    }
    return untrained;
  }

  static TranslationModel model(boolean isTrained) {
    return isTrained ? trained() : untrained();
  }

  static TranslationTask prepare(LoadedRecipe recipe) {
    return TranslationTask.prepare(recipe, Map.of("tool", "test"), line -> {});
  }

  /** Trains with other limits than the run in the folder began with. */
  static void trainOn(LoadedRecipe recipe, Path run) {
    try (Workers workers = new Workers(1)) {
      Trainer<TranslationBatch> trainer =
          new Trainer<>(
              prepare(recipe),
              recipe.recipe().training(),
              recipe.recipe().seed(),
              new RunFolder(run),
              workers,
              line -> {});
      trainer.goOnWithChanges(true);
      trainer.train();
    }
  }

  static TranslationTask train(LoadedRecipe recipe, int threads, Path run) {
    TranslationTask task = prepare(recipe);
    try (Workers workers = new Workers(threads)) {
      new Trainer<>(
              task,
              recipe.recipe().training(),
              recipe.recipe().seed(),
              new RunFolder(run),
              workers,
              line -> {})
          .train();
    }
    return task;
  }
}
