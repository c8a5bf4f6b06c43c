package org.nmt4j.embeddings;

import java.util.Map;
import java.util.Optional;

/** Tokens and their vectors, all of one width. */
public final class WordVectors {
  private final Map<String, float[]> vectors;

  WordVectors(Map<String, float[]> vectors) {
    this.vectors = Map.copyOf(vectors);
  }

  /** How many tokens have a vector. */
  public int size() {
    return vectors.size();
  }

  /** The vector of a token; not to be changed. */
  public Optional<float[]> vector(String token) {
    return Optional.ofNullable(vectors.get(token));
  }
}
