package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.model.vectors.WordVectors;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The rows of an embedding table (V x E) whose tokens have a pretrained vector.
 *
 * <p>One factor scales all vectors, so that the mean of their norms equals the mean norm of the
 * random rows that they replace. Without the factor, vectors of word2vec and GloVe are several
 * times as long as random rows and would dominate the rows without a vector. The angles between
 * vectors and the ratios of their norms do not change.
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
   * Overwrites the rows of tokens that have a vector. Special tokens keep their rows.
   *
   * @param table V x E, already initialised
   * @return the number of rows that were overwritten
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
    // If all vectors are zero, there is no norm to scale.
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
