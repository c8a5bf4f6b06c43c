package org.nmt4j.recipe.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping with text keys.
 *
 * @param entries by key, in order
 * @param place where it begins
 */
public record YamlMapping(Map<String, YamlEntry> entries, Place place) implements YamlValue {

  /** Keeps an unmodifiable copy. */
  public YamlMapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** A mapping of nothing. */
  public static YamlMapping empty(Place place) {
    return new YamlMapping(Map.of(), place);
  }

  /** The entry of this key. */
  public Optional<YamlEntry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** This mapping without a key. */
  public YamlMapping without(String key) {
    Map<String, YamlEntry> rest = new LinkedHashMap<>(entries);
    rest.remove(key);
    return new YamlMapping(rest, place);
  }

  /**
   * Both mappings at this one's place, where the other's values win; mappings within are merged
   * likewise.
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
