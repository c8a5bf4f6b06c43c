package org.nmt4j.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.model.LongWork;
import org.nmt4j.model.vectors.VectorFile;
import org.nmt4j.model.vectors.VectorLearner;
import org.nmt4j.model.vectors.WordVectors;
import org.nmt4j.nn.Parameter;
import org.nmt4j.recipe.EmbeddingsSettings;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Writes the word vectors of a recipe into the embedding tables of an untrained model. */
final class PretrainedEmbeddings {
  private final TranslationModel model;
  private final VectorLearner learner;
  private final Consumer<String> log;

  PretrainedEmbeddings(TranslationModel model, VectorLearner learner, Consumer<String> log) {
    this.model = model;
    this.learner = learner;
    this.log = log;
  }

  /**
   * Replaces the rows of tokens that have a vector.
   *
   * @param text the text from which word2vec learns
   * @throws DataException if a file is malformed, or no token has a vector
   */
  void apply(TrainingText text) {
    EmbeddingsSettings settings = model.recipe().embeddings();
    apply(
        "source",
        settings.source(),
        text.source(),
        model.vocabularies().source(),
        model.network().sourceTable());
    apply(
        "target",
        settings.target(),
        text.target(),
        model.vocabularies().target(),
        model.network().targetTable());
  }

  private void apply(
      String side,
      Optional<PretrainedVectors> wanted,
      Iterable<List<String>> text,
      Vocabulary vocabulary,
      Parameter table) {
    if (wanted.isEmpty()) {
      return;
    }
    String origin;
    WordVectors vectors;
    if (wanted.get() instanceof PretrainedVectors.VectorFile file) {
      origin = file.file().getFileName().toString();
      vectors =
          LongWork.run(
              "reading word vectors of the " + side,
              log,
              () ->
                  VectorFile.read(
                      file.file(),
                      table.columns(),
                      token -> vocabulary.id(token) != Vocabulary.UNK));
    } else {
      origin = "word2vec";
      vectors = learn(side, (PretrainedVectors.Word2Vec) wanted.get(), text, table.columns());
    }
    int tokens = vocabulary.size() - Vocabulary.SPECIAL_TOKENS.size();
    int found = new VectorRows(vocabulary, vectors).write(model.network().parameters(), table);
    if (found == 0) {
      throw new DataException(
          String.format(
                  Locale.ROOT,
                  "embeddings.%s: found no token of the vocabulary among the vectors from %s,"
                      + " expected",
                  side,
                  origin)
              + " some that are spelled as nmt4j splits them");
    }
    log.accept(
        String.format(
            Locale.ROOT,
            "embeddings: %s %,d of %,d tokens (%.1f %%) from %s",
            side,
            found,
            tokens,
            100.0 * found / tokens,
            origin));
  }

  private WordVectors learn(
      String side, PretrainedVectors.Word2Vec settings, Iterable<List<String>> text, int width) {
    long begin = System.nanoTime();
    long tokens = 0;
    for (List<String> line : text) {
      tokens += line.size();
    }
    WordVectors vectors =
        LongWork.run(
            "learning word vectors of the " + side,
            log,
            () -> learner.learn(text, settings, width, model.recipe().seed()));
    log.accept(
        String.format(
            Locale.ROOT,
            "word2vec: %,d %s tokens, %,d different ones with a vector, %.1f s",
            tokens,
            side,
            vectors.size(),
            (System.nanoTime() - begin) / 1e9));
    return vectors;
  }
}
