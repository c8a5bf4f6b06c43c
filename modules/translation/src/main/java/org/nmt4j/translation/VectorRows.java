package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.embeddings.WordVectors;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The rows of an embedding table (V x E) whose tokens have a pretrained vector.
 *
 * <p>The vectors are scaled by one factor, so that the mean of their norms is that of the random
 * rows they replace: those of word2vec and GloVe are several times as long, and would drown the
 * rows that have no vector. Angles between vectors and ratios of their norms stay as they are.
 */
final class VectorRows {
  private final List<Integer> ids = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();

  VectorRows(Vocabulary vocabulary, WordVectors known) {
    for (int id = Vocabulary.SPECIAL_TOKENS.size(); id < vocabulary.size(); id++) {
      Optional<float[]> vector = known.vector(vocabulary.token(id));
      if (vector.isPresent()) {
        ids.add(id);
        vectors.add(vector.get());
      }
    }
  }

  /**
   * Overwrites the rows; special tokens keep theirs.
   *
   * @param table V x E, already initialised
   * @return how many rows
   */
  int write(Parameters parameters, Parameter table) {
    int width = table.columns();
    float[] values = new float[table.size()];
    parameters.matrix(table).read(values);
    double random = 0;
    double known = 0;
    for (int i = 0; i < ids.size(); i++) {
      random += norm(values, ids.get(i) * width, width);
      known += norm(vectors.get(i), 0, width);
    }
    // Vectors of nothing but zeros have no length to scale.
    double factor = known > 0 ? random / known : 1;
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < width; j++) {
        values[ids.get(i) * width + j] = (float) (factor * vectors.get(i)[j]);
      }
    }
    parameters.set(table, values);
    return ids.size();
  }

  private static double norm(float[] values, int from, int width) {
    double squares = 0;
    for (int i = from; i < from + width; i++) {
      squares += (double) values[i] * values[i];
    }
    return Math.sqrt(squares);
  }
}
