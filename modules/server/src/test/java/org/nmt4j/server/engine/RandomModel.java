package org.nmt4j.server.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationTask;

/** Writes files of small models with random weights. */
public final class RandomModel {
  private static final String RECIPE =
      """
      recipe: 1
      name: random
      data:
        train: {source: text.de, target: text.en}
        dev: {source: text.de, target: text.en}
      tokenization:
        source: {language: de, subword: none}
        target: {language: en, subword: none}
      vocabulary: {shared: false, min_frequency: 1}
      model:
        embedding_size: 8
        encoder: {hidden_size: 8}
        decoder: {hidden_size: 8}
      decoding: {beam_size: 3, max_length: {factor: 1, plus: 3}}
      """;

  private static final String GERMAN =
      """
      Der Hund schläft im Garten .
      Eine Katze trinkt Milch !
      Wer liest das Buch , das auf dem Tisch liegt ?
      """;

  private static final String ENGLISH =
      """
      The dog sleeps in the garden .
      A cat drinks milk !
      Who reads the book that lies on the table ?
      """;

  private RandomModel() {}

  /**
   * Writes a model.
   *
   * @param seed decides the weights
   * @param changes changes to the recipe, such as {@code decoding.beam_size=5}
   */
  public static void write(Path file, int seed, String... changes) {
    try {
      Path folder = Files.createTempDirectory(file.getParent(), "corpus");
      Files.writeString(folder.resolve("random.yaml"), RECIPE + "seed: " + seed + "\n");
      Files.writeString(folder.resolve("text.de"), GERMAN);
      Files.writeString(folder.resolve("text.en"), ENGLISH);
      TranslationModel model =
          TranslationTask.prepare(
                  RecipeReader.load(folder.resolve("random.yaml"), List.of(changes)),
                  Map.of(),
                  line -> {})
              .model();
      ModelFile.write(file, model.contents(), model.weights());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RecipeException e) {
      throw new AssertionError(e);
    }
  }
}
