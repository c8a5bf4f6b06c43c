package org.nmt4j.recipe.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping with text keys.
 *
 * @param entries the entries by key, in order
 * @param place the place where the mapping begins
 */
public record YamlMapping(Map<String, Entry> entries, Place place) implements YamlValue {

  /**
   * A key and its value.
   *
   * @param key the key
   * @param keyPlace the place where the key begins
   * @param value the value
   */
  public record Entry(String key, Place keyPlace, YamlValue value) {

    Entry with(YamlValue newValue) {
      return new Entry(key, keyPlace, newValue);
    }
  }

  /** Copies the entries. */
  public YamlMapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Returns a mapping without entries. */
  public static YamlMapping empty(Place place) {
    return new YamlMapping(Map.of(), place);
  }

  /** Returns the entry of a key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Returns this mapping without a key. */
  public YamlMapping without(String key) {
    Map<String, Entry> rest = new LinkedHashMap<>(entries);
    rest.remove(key);
    return new YamlMapping(rest, place);
  }

  /**
   * Merges the other mapping into this one and returns the result at this mapping's place. The
   * other's values win. Two mappings under one key are merged in the same way.
   */
  public YamlMapping mergedWith(YamlMapping winner) {
    Map<String, Entry> merged = new LinkedHashMap<>(entries);
    for (Entry theirs : winner.entries.values()) {
      Entry ours = entries.get(theirs.key());
      if (ours != null
          && ours.value() instanceof YamlMapping below
          && theirs.value() instanceof YamlMapping above) {
        merged.put(theirs.key(), theirs.with(below.mergedWith(above)));
      } else {
        merged.put(theirs.key(), theirs);
      }
    }
    return new YamlMapping(merged, place);
  }

  @Override
  public String found() {
    return "a mapping";
  }
}
