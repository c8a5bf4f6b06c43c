package org.nmt4j.model.vectors;

import java.util.Map;
import java.util.Optional;

/** Tokens and their vectors, all of one width. */
public final class WordVectors {
  private final Map<String, float[]> vectors;

  /**
   * Copies a map, but not its arrays.
   *
   * @param vectors the vector of each token
   */
  public WordVectors(Map<String, float[]> vectors) {
    this.vectors = Map.copyOf(vectors);
  }

  /** Returns the number of tokens that have a vector. */
  public int size() {
    return vectors.size();
  }

  /** Returns the vector of a token, which callers must not change. */
  public Optional<float[]> vector(String token) {
    return Optional.ofNullable(vectors.get(token));
  }
}
