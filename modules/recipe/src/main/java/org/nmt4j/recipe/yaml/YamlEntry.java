package org.nmt4j.recipe.yaml;

/**
 * A key and its value.
 *
 * @param key the key
 * @param keyPlace the place where the key begins
 * @param value the value
 */
public record YamlEntry(String key, Place keyPlace, YamlValue value) {

  YamlEntry with(YamlValue newValue) {
    return new YamlEntry(key, keyPlace, newValue);
  }
}
