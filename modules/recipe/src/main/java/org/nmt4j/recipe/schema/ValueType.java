package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * What the value of a key may be.
 *
 * @param <V> the value in Java
 */
public interface ValueType<V> {

  /**
   * Reads a value.
   *
   * @param value what was written
   * @param path the key's full name, such as {@code training.epochs}
   * @param reading takes problems
   * @return the value; empty if it is wrong, which is then reported
   */
  Optional<V> read(YamlValue value, String path, Reading reading);

  /** The value as YAML that reads back as an equal one. */
  Written write(V value, String path, Writing writing);

  /** What a problem says was expected, such as {@code an integer >= 1}. */
  String description();
}
