package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.yaml.Problems;
import org.nmt4j.recipe.yaml.YamlReader;
import org.nmt4j.recipe.yaml.YamlSource;

/** Reads the defaults of declarations in the same way as the values of a recipe. */
final class Defaults {

  private static final Hints NO_HINTS =
      new Hints() {
        @Override
        public Optional<String> forKey(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<String> forValue(String path, String value) {
          return Optional.empty();
        }
      };

  private Defaults() {}

  /** Reads a default; returns empty if the text is empty. */
  static <V> Optional<V> optional(String yaml, ValueType<V> type, String key) {
    return yaml.isEmpty() ? Optional.empty() : Optional.of(parse(yaml, type, key));
  }

  /**
   * Reads a default.
   *
   * @throws IllegalStateException if a recipe could not state the value
   */
  static <V> V parse(String yaml, ValueType<V> type, String key) {
    Problems problems = new Problems();
    Reading reading =
        new Reading(problems, NO_HINTS, TaskType.TRANSLATION.toString(), Optional.empty());
    return YamlReader.read(YamlSource.option(key), yaml, problems)
        .flatMap(value -> type.read(value, key, reading))
        .orElseThrow(() -> new IllegalStateException("the default of " + problems.list()));
  }
}
