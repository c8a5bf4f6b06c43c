package org.nmt4j.recipe.schema;

import java.util.List;
import java.util.stream.Stream;
import org.nmt4j.recipe.Enumeration;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlMapping;

/**
 * Reports the keys of a mapping that its section does not know.
 *
 * @param known the section's keys
 * @param readBefore further valid keys, which other classes have read and removed from the mapping
 * @param section the section's full name; empty for the whole recipe
 * @param reading receives the problems
 */
record UnknownKeys(List<String> known, List<String> readBefore, String section, Reading reading) {

  void report(YamlMapping mapping) {
    for (YamlMapping.Entry entry : mapping.entries().values()) {
      if (!known.contains(entry.key())) {
        reading.reportUnknown(entry.keyPlace(), message(entry.key()));
      }
    }
  }

  private String message(String key) {
    List<String> valid = Stream.concat(known.stream(), readBefore.stream()).toList();
    String found = Quoting.shown(key) + (section.isEmpty() ? "" : " in " + section);
    return reading
        .hints()
        .forKey(key)
        .map(rest -> "found the key " + found + rest)
        .orElseGet(
            () ->
                "found the unknown key "
                    + found
                    + ", expected "
                    + Enumeration.or(valid)
                    + NearestName.suffix(key, valid));
  }
}
