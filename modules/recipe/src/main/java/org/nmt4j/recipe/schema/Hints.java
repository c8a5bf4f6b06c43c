package org.nmt4j.recipe.schema;

import java.util.Optional;

/** Gives hints about the names of other toolkits and about features that nmt4j lacks. */
public interface Hints {

  /**
   * Returns the end of the message about a key of another toolkit: {@code , here it is KEY} if
   * nmt4j has the key under another name, or {@code : nmt4j has none; do this}; empty if there is
   * no hint.
   */
  Optional<String> forKey(String name);

  /**
   * Returns the end of the message about a value of another toolkit: {@code ; here it is VALUE}, or
   * {@code ; nmt4j has none}; empty if there is no hint.
   *
   * @param path the full name of the key
   * @param value the value as the user wrote it
   */
  Optional<String> forValue(String path, String value);
}
