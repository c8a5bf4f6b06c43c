package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;

/** The origin of the word vectors of one side. */
public sealed interface PretrainedVectors {

  /**
   * Vectors from a file.
   *
   * @param file the file in the text or binary format of word2vec, or in the text format of GloVe
   */
  record VectorFile(Path file) implements PretrainedVectors {}

  /**
   * Vectors that are learned before training by skip-gram with negative sampling (Mikolov et al.
   * 2013), from the training text of the side and from further text.
   */
  record Word2Vec(
      @Key(
              value =
                  "further text in the language, in addition to the training text of the side; .gz"
                      + " is allowed",
              defaultValue = "[]")
          List<Path> text,
      @Key(
              value = "the maximum number of context tokens on either side",
              defaultValue = "5",
              range = "from 1 to 100")
          int window,
      @Key(value = "passes over the text", defaultValue = "5", range = "from 1 to 10000")
          int epochs,
      @Key(
              value = "the number of negative samples for each context token",
              defaultValue = "5",
              range = "from 1 to 100")
          int negative,
      @Key(
              value = "the minimum frequency of a token in the text",
              defaultValue = "2",
              range = ">= 1")
          int minFrequency,
      @Key(
              value = "the initial learning rate of word2vec, which falls linearly",
              defaultValue = "0.025",
              range = "> 0")
          double learningRate)
      implements PretrainedVectors {

    /** Copies the list. */
    public Word2Vec {
      text = List.copyOf(text);
    }
  }
}
