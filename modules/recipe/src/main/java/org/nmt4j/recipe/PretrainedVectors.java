package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;

/** Where the word vectors of one side come from. */
public sealed interface PretrainedVectors {

  /**
   * A file of vectors.
   *
   * @param file text or binary of word2vec, or text of GloVe
   */
  record VectorFile(Path file) implements PretrainedVectors {}

  /**
   * Vectors learned before training by skip-gram with negative sampling (Mikolov et al. 2013), from
   * the side's training text and more.
   *
   * @param text more text of the side's language, a sentence a line
   * @param window the most tokens between a token and its context, on either side
   * @param epochs passes over the text
   * @param negative tokens drawn as counterexamples for each token of a context
   * @param minFrequency how often the text must hold a token
   * @param learningRate the first learning rate; it falls linearly
   */
  record Word2Vec(
      List<Path> text, int window, int epochs, int negative, int minFrequency, double learningRate)
      implements PretrainedVectors {

    /** Keeps an unmodifiable copy of the list. */
    public Word2Vec {
      text = List.copyOf(text);
    }
  }
}
