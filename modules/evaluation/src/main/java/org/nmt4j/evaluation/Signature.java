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
 * The settings of a score in the format of sacreBLEU (Post 2018, "A Call for Clarity in Reporting
 * BLEU Scores"), for instance {@code
 * nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:nmt4j.0.1.0}.
 *
 * @param fields the names and values of the settings, in order
 */
public record Signature(Map<String, String> fields) {

  private static final String VERSION = "nmt4j." + readVersion();
  private static final Set<String> PLAIN = Set.of("nrefs", "version");

  /** Copies the fields and keeps their order. */
  public Signature {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Returns a signature of these settings, followed by the version of this build. */
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
   * Returns this signature with the resampling of an interval or a test. As in sacreBLEU, it stands
   * behind the number of references.
   *
   * @param method {@code bs} for bootstrap, {@code ar} for approximate randomisation
   * @param samples the number of resampled texts
   * @param seed the seed of the random numbers
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

  /** Returns the fields as {@code name:value}, joined by bars. */
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
