package org.nmt4j.recipe.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * Switches early stopping off in a recipe without {@code data.dev}, because only a development set
 * can measure progress.
 */
final class WithoutDev {
  private static final List<String> PATIENCE = List.of("training", "early_stopping", "patience");

  private WithoutDev() {}

  /**
   * Returns the recipe. Sets the patience to 0 if the recipe has neither a development set nor a
   * patience.
   */
  static YamlMapping complete(YamlMapping recipe) {
    Optional<YamlValue> dev =
        value(recipe, "data")
            .filter(YamlMapping.class::isInstance)
            .flatMap(data -> value((YamlMapping) data, "dev"));
    return dev.isPresent() ? recipe : nested(PATIENCE, recipe.place()).mergedWith(recipe);
  }

  /** Returns the value of a key; empty if it is missing or null. */
  private static Optional<YamlValue> value(YamlMapping mapping, String key) {
    return mapping
        .entry(key)
        .map(YamlMapping.Entry::value)
        .filter(value -> !(value instanceof YamlScalar scalar && scalar.isNull()));
  }

  private static YamlMapping nested(List<String> keys, Place place) {
    YamlValue inner =
        keys.size() == 1
            ? new YamlScalar("0", true, Optional.empty(), place)
            : nested(keys.subList(1, keys.size()), place);
    return new YamlMapping(
        Map.of(keys.get(0), new YamlMapping.Entry(keys.get(0), place, inner)), place);
  }
}
