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
   */
  record Word2Vec(
      @Key(
              value = "more text of the language, besides the side's training text; .gz is allowed",
              defaultValue = "[]")
          List<Path> text,
      @Key(
              value = "how many tokens on either side are context, at most",
              defaultValue = "5",
              range = "from 1 to 100")
          int window,
      @Key(value = "passes over the text", defaultValue = "5", range = "from 1 to 10000")
          int epochs,
      @Key(
              value = "counterexamples for each token of a context",
              defaultValue = "5",
              range = "from 1 to 100")
          int negative,
      @Key(value = "how often the text must hold a token", defaultValue = "2", range = ">= 1")
          int minFrequency,
      @Key(
              value = "the first learning rate of word2vec, which falls linearly",
              defaultValue = "0.025",
              range = "> 0")
          double learningRate)
      implements PretrainedVectors {

    /** Keeps an unmodifiable copy of the list. */
    public Word2Vec {
      text = List.copyOf(text);
    }
  }
}
