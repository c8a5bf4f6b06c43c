package org.nmt4j.recipe.schema;

import java.util.Optional;

/** Knows what other toolkits call things, and what they have that nmt4j has not. */
public interface Hints {

  /**
   * Returns how the sentence about another toolkit's key ends: {@code , here it is KEY} where we
   * have it, or {@code : nmt4j has none; do this}.
   */
  Optional<String> forKey(String name);

  /**
   * Returns how the sentence about another toolkit's value of a key ends: {@code ; here it is
   * VALUE}, or {@code ; nmt4j has none}.
   */
  Optional<String> forValue(String path, String value);
}
