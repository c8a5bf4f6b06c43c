package org.nmt4j.model.vectors;

import java.util.List;
import org.nmt4j.recipe.PretrainedVectors;

/**
 * Learns word vectors from text. Module {@code nmt4j-embeddings} implements this interface with
 * Deeplearning4j. Programs that learn no word vectors do not need that module.
 */
@FunctionalInterface
public interface VectorLearner {

  /**
   * Learns vectors. The same arguments give the same bits on one machine.
   *
   * @param sentences the tokens of each sentence; the learner iterates over them more than once
   * @param settings the settings of word2vec
   * @param width the number of elements of each vector
   * @param seed the seed of all random numbers
   * @return a vector for each token that is frequent enough
   * @throws org.nmt4j.tokenization.corpus.DataException if fewer than two tokens are frequent
   *     enough
   */
  WordVectors learn(
      Iterable<List<String>> sentences, PretrainedVectors.Word2Vec settings, int width, long seed);
}
