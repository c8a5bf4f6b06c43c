package org.nmt4j.model.vectors;

import java.util.List;
import org.nmt4j.recipe.PretrainedVectors;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Learns word vectors from text. Module {@code nmt4j-embeddings} implements this interface with
 * Deeplearning4j. Programs that learn no word vectors do not need that module.
 */
@FunctionalInterface
public interface VectorLearner {

  /** Always fails with a message that names the missing module. */
  VectorLearner MISSING =
      (sentences, settings, width, seed) -> {
        throw new DataException(
            "word2vec: this program has nothing that learns word vectors; depend on"
                + " org.nmt4j:nmt4j-embeddings and pass Word2Vec::learn to"
                + " TranslationTask.prepare");
      };

  /**
   * Learns vectors. The same arguments give the same bits on one machine.
   *
   * @param sentences the tokens of each sentence; the learner iterates over them more than once
   * @param settings the settings of word2vec
   * @param width the number of elements of each vector
   * @param seed the seed of all random numbers
   * @return a vector for each token that is frequent enough
   * @throws DataException if fewer than two tokens are frequent enough
   */
  WordVectors learn(
      Iterable<List<String>> sentences, PretrainedVectors.Word2Vec settings, int width, long seed);
}
