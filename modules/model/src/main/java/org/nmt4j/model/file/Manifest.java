package org.nmt4j.model.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The table of contents of a model file.
 *
 * @param sha256 the SHA-256 of each other entry by its name, in hexadecimal
 * @param provenance facts about how the model was made, for people
 * @param identity the SHA-256 of the manifest itself, in hexadecimal
 */
record Manifest(Map<String, String> sha256, Map<String, String> provenance, String identity) {
  /** The only version of the format that this class reads and writes. */
  static final long FORMAT = 1;

  private static final String NAME = "manifest.json";

  /** The most entries of a file; models have at most ten. */
  private static final int MOST_ENTRIES = 100;

  static String text(Map<String, String> sha256, Map<String, String> provenance) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("sha256", sha256);
    fields.put("provenance", provenance);
    return Json.write(fields);
  }

  static Manifest of(String json) {
    if (!(Json.read(json) instanceof Map<?, ?> fields)) {
      throw new ModelFileException(NAME + " is not an object");
    }
    if (!Long.valueOf(FORMAT).equals(fields.get("format"))) {
      throw new ModelFileException(
          "format " + fields.get("format") + ", this nmt4j reads format " + FORMAT);
    }
    return new Manifest(
        map(fields, "sha256"),
        map(fields, "provenance"),
        Sha256.hex(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> map(Map<?, ?> fields, String key) {
    if (!(fields.get(key) instanceof Map<?, ?> map)) {
      throw new ModelFileException(NAME + " has no " + key);
    }
    Map<String, String> result = new LinkedHashMap<>();
    if (map.size() > MOST_ENTRIES) {
      throw new ModelFileException(
          String.format(
              Locale.ROOT,
              "%s: found %d values of %s, expected at most %d",
              NAME,
              map.size(),
              key,
              MOST_ENTRIES));
    }
    map.forEach((name, value) -> result.put(name.toString(), value.toString()));
    return result;
  }
}
