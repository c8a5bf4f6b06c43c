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
public record YamlMapping(Map<String, YamlEntry> entries, Place place) implements YamlValue {

  /** Copies the entries. */
  public YamlMapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Returns a mapping without entries. */
  public static YamlMapping empty(Place place) {
    return new YamlMapping(Map.of(), place);
  }

  /** Returns the entry of a key. */
  public Optional<YamlEntry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Returns this mapping without a key. */
  public YamlMapping without(String key) {
    Map<String, YamlEntry> rest = new LinkedHashMap<>(entries);
    rest.remove(key);
    return new YamlMapping(rest, place);
  }

  /**
   * Merges the other mapping into this one and returns the result at this mapping's place. The
   * other's values win. Two mappings under one key are merged in the same way.
   */
  public YamlMapping mergedWith(YamlMapping winner) {
    Map<String, YamlEntry> merged = new LinkedHashMap<>(entries);
    for (YamlEntry theirs : winner.entries.values()) {
      YamlEntry ours = entries.get(theirs.key());
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
