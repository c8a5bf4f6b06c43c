package org.nmt4j.embeddings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What Deeplearning4j calls our tokens: the i-th has the label "i". It leaves the tokens STOP and
 * UNK untrained, cuts long ones at 50 bytes, takes B64: for a code; numbers have none of that.
 */
final class Labels {
  private Labels() {}

  static String of(int index) {
    return Integer.toString(index);
  }

  /** The vectors of tokens, from a model that knows them by their labels. */
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
