package org.nmt4j.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a score was computed, in the form of sacreBLEU (Post 2018, "A Call for Clarity in Reporting
 * BLEU Scores"), for instance {@code
 * nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:nmt4j.0.1.0}.
 *
 * @param fields names and values in their order
 */
public record Signature(Map<String, String> fields) {

  private static final String VERSION = "nmt4j." + readVersion();
  private static final Set<String> PLAIN = Set.of("nrefs", "version");

  /** Takes a copy of the fields, in the order given. */
  public Signature {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Returns the signature with the version of this build, which stands last, added. */
  public static Signature withVersion(Map<String, String> settings) {
    Map<String, String> fields = new LinkedHashMap<>(settings);
    fields.put("version", VERSION);
    return new Signature(fields);
  }

  /** Returns whether the metric has settings; if not, only references and version are known. */
  public boolean hasSettings() {
    return fields.keySet().stream().anyMatch(field -> !PLAIN.contains(field));
  }

  /**
   * This signature with the resampling that an interval or a test came from, behind the number of
   * references as sacreBLEU has it.
   *
   * @param method {@code bs} for bootstrap, {@code ar} for approximate randomisation
   */
  public Signature withSampling(String method, int samples, long seed) {
    Map<String, String> more = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          more.put(name, value);
          if (name.equals("nrefs")) {
            more.put(method, Integer.toString(samples));
            more.put("seed", Long.toString(seed));
          }
        });
    return new Signature(more);
  }

  /** The fields as {@code name:value}, joined by bars. */
  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + ":" + field.getValue())
        .collect(Collectors.joining("|"));
  }

  private static String readVersion() {
    Properties properties = new Properties();
    try (InputStream stream = Signature.class.getResourceAsStream("version.properties");
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
