package org.nmt4j.recipe.schema;

import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlEntry;
import org.nmt4j.recipe.yaml.YamlMapping;

/**
 * Reports the keys of a mapping that its section does not know.
 *
 * @param known the section's keys
 * @param section the section's full name, empty for the whole recipe
 * @param reading takes problems
 */
record UnknownKeys(List<String> known, String section, Reading reading) {

  void report(YamlMapping mapping) {
    for (YamlEntry entry : mapping.entries().values()) {
      if (!known.contains(entry.key())) {
        reading.reportUnknown(entry.keyPlace(), message(entry.key()));
      }
    }
  }

  private String message(String key) {
    String found =
        "found the unknown key "
            + Quoting.shown(key)
            + (section.isEmpty() ? "" : " in " + section)
            + ", expected "
            + Enumeration.or(known);
    Optional<String> nearest = NearestName.of(key, known);
    if (nearest.isPresent()) {
      return found + ", nearest is " + Quoting.shown(nearest.get());
    }
    return found + reading.hints().forKey(key).map(ours -> "; here it is " + ours).orElse("");
  }
}
