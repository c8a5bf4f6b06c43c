package org.nmt4j.recipe.schema;

import java.util.Optional;

/** Knows the names of other toolkits, and the features that they have and nmt4j lacks. */
public interface Hints {

  /**
   * Returns the end of the message about a key of another toolkit: {@code , here it is KEY} if
   * nmt4j has such a key, or {@code : nmt4j has none; do this}.
   */
  Optional<String> forKey(String name);

  /**
   * Returns the end of the message about a key's value of another toolkit: {@code ; here it is
   * VALUE}, or {@code ; nmt4j has none}.
   */
  Optional<String> forValue(String path, String value);
}
