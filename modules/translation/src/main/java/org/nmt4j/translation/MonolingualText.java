package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.EmbeddingsSettings;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.tokenization.corpus.Lines;

/** The lines without a translation that word2vec learns from besides the training corpus. */
public record MonolingualText(List<String> source, List<String> target) {
  /**
   * Reads the files that a recipe names.
   *
   * @throws org.nmt4j.tokenization.corpus.DataException if one is missing or not UTF-8
   */
  public static MonolingualText read(EmbeddingsSettings settings) {
    return new MonolingualText(lines(settings.source()), lines(settings.target()));
  }

  private static List<String> lines(Optional<PretrainedVectors> vectors) {
    List<String> lines = new ArrayList<>();
    if (vectors.isPresent() && vectors.get() instanceof PretrainedVectors.Word2Vec word2vec) {
      for (Path file : word2vec.text()) {
        lines.addAll(Lines.read(file));
      }
    }
    return lines;
  }
}
