package org.nmt4j.model.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The table of contents of a model file.
 *
 * @param format the version of the format: {@link #FORMAT} or {@link #QUANTIZED}
 * @param sha256 the SHA-256 of each other entry by its name, in hexadecimal
 * @param provenance facts about how the model was made, for people
 * @param identity the SHA-256 of the manifest itself, in hexadecimal
 */
record Manifest(
    long format, Map<String, String> sha256, Map<String, String> provenance, String identity) {
  /** The version of files whose tensors are floats. */
  static final long FORMAT = 1;

  /** The version of files with tensors of bytes. */
  static final long QUANTIZED = 2;

  private static final String NAME = "manifest.json";

  /** The most hashes of a file; models have at most ten. */
  private static final int MOST_HASHES = 100;

  static String text(long format, Map<String, String> sha256, Map<String, String> provenance) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", format);
    fields.put("sha256", sha256);
    fields.put("provenance", provenance);
    return Json.write(fields);
  }

  static Manifest of(String json) {
    if (!(Json.read(json) instanceof Map<?, ?> fields)) {
      throw new ModelFileException(NAME + " is not an object");
    }
    if (!(fields.get("format") instanceof Long format) || format != FORMAT && format != QUANTIZED) {
      throw new ModelFileException(
          String.format(
              Locale.ROOT,
              "format %s, this nmt4j reads formats %d and %d",
              fields.get("format"),
              FORMAT,
              QUANTIZED));
    }
    return new Manifest(
        format,
        hashes(fields),
        map(fields, "provenance"),
        Sha256.hex(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> hashes(Map<?, ?> fields) {
    Map<String, String> hashes = map(fields, "sha256");
    if (hashes.size() > MOST_HASHES) {
      throw new ModelFileException(
          String.format(
              Locale.ROOT,
              "%s: found %d values of sha256, expected at most %d",
              NAME,
              hashes.size(),
              MOST_HASHES));
    }
    return hashes;
  }

  private static Map<String, String> map(Map<?, ?> fields, String key) {
    if (!(fields.get(key) instanceof Map<?, ?> map)) {
      throw new ModelFileException(NAME + " has no " + key);
    }
    Map<String, String> result = new LinkedHashMap<>();
    map.forEach((name, value) -> result.put(name.toString(), value.toString()));
    return result;
  }
}
