package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * The type of a key's value in a recipe.
 *
 * @param <V> the type of the value in Java
 */
public interface ValueType<V> {

  /**
   * Reads a value.
   *
   * @param value the value in the YAML tree
   * @param path the key's full name, such as {@code training.epochs}
   * @param reading receives the problems
   * @return the value; empty after a problem was reported
   */
  Optional<V> read(YamlValue value, String path, Reading reading);

  /** Returns the value as YAML that reads back as an equal value. */
  Written write(V value, String path, Writing writing);

  /** Returns the words for valid values in messages, such as {@code an integer >= 1}. */
  String description();
}
