package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nmt4j.recipe.EmbeddingsSettings;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.tokenization.corpus.ItemReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.Streamed;

/** The lines without a translation from which word2vec learns, besides the training corpus. */
public record MonolingualText(Streamed<String> source, Streamed<String> target) {
  /** A text without lines. */
  public static final MonolingualText NONE =
      new MonolingualText(new Streamed<>(List.of()), new Streamed<>(List.of()));

  /**
   * Reads the files that a recipe names.
   *
   * @throws org.nmt4j.tokenization.corpus.DataException if a file is missing or not UTF-8
   */
  public static MonolingualText read(EmbeddingsSettings settings) {
    return new MonolingualText(lines(settings.source()), lines(settings.target()));
  }

  private static Streamed<String> lines(Optional<PretrainedVectors> vectors) {
    List<Supplier<? extends ItemReader<String>>> parts = new ArrayList<>();
    if (vectors.isPresent() && vectors.get() instanceof PretrainedVectors.Word2Vec word2vec) {
      for (Path file : word2vec.text()) {
        parts.add(() -> Lines.open(file));
      }
    }
    return new Streamed<>(parts);
  }
}
