package org.nmt4j.embeddings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nmt4j.model.vectors.WordVectors;

/**
 * The names of tokens inside Deeplearning4j: token {@code i} is called {@code "i"}. Deeplearning4j
 * does not train tokens that are called STOP or UNK, and no number has such a name.
 */
final class TokenLabels {
  private TokenLabels() {}

  static String of(int index) {
    return Integer.toString(index);
  }

  /** Returns the vectors of tokens from a model that maps a label to a vector. */
  static WordVectors vectors(List<String> tokens, Function<String, double[]> model) {
    Map<String, float[]> vectors = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      double[] wide = model.apply(of(i));
      float[] vector = new float[wide.length];
      for (int j = 0; j < wide.length; j++) {
        vector[j] = (float) wide[j];
      }
      vectors.put(tokens.get(i), vector);
    }
    return new WordVectors(vectors);
  }
}
