package org.nmt4j.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

/** Untrained models of a corpus of a few English words, with different tokens. */
final class WordModels {
  private static final String RECIPE =
      """
      recipe: 1
      name: words
      seed: 5
      data:
        train: {source: words.in, target: words.out}
      tokenization:
        source: {language: de, tokenizer: opennlp-simple, subword: none}
        target: {language: en, tokenizer: opennlp-simple, subword: bpe}
        bpe: {merges: 12, joint: false}
      vocabulary: {shared: false}
      model:
        embedding_size: 12
        encoder: {hidden_size: 10}
        decoder: {hidden_size: 14}
      training: {epochs: 1, early_stopping: {patience: 0}}
      decoding: {beam_size: 4, max_length: {factor: 1.0, plus: 6}, sentences: split}
      """;

  private static final List<String> SOURCE =
      List.of("Das Haus ist alt.", "Die Katze (grau) schläft, sagt Anna.", "Der Hund ist groß.");
  private static final List<String> TARGET =
      List.of("The house is old.", "The cat (grey) sleeps, says Anna.", "The dog is household.");

  private final Path folder;

  /** Writes the corpus into a folder. */
  WordModels(Path folder) {
    this.folder = folder;
    write("words.in", SOURCE);
    write("words.out", TARGET);
    write("words.yaml", List.of(RECIPE));
  }

  private void write(String name, List<String> lines) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.addAll(name.endsWith("yaml") && i > 0 ? List.of() : lines);
    }
    try {
      Files.write(folder.resolve(name), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a model before training. */
  TranslationModel model(String... changes) {
    try {
      return ReverseModels.prepare(
              RecipeReader.load(folder.resolve("words.yaml"), List.of(changes)))
          .model();
    } catch (RecipeException e) {
      throw new AssertionError(e);
    }
  }
}
