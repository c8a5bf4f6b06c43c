package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.Expectation;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Spelling;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlBroken;
import org.nmt4j.recipe.yaml.YamlList;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/** The type of a mapping from results, {@code metric} or {@code metric@group}, to expectations. */
public final class ExpectationsType implements ValueType<Map<String, List<Expectation>>> {

  private static final ValueType<Expectation> EXPECTATION =
      new ParsedType<>(Expectation::parse, "a comparison such as \">= 30\"");

  private static final ValueType<List<Expectation>> SEVERAL = new ListType<>(EXPECTATION);

  /** Returns the metric in the name of a result: the part before the first '@'. */
  public static String metric(String name) {
    return name.split("@", 2)[0];
  }

  @Override
  public Optional<Map<String, List<Expectation>>> read(
      YamlValue value, String path, Reading reading) {
    if (value instanceof YamlScalar scalar && scalar.isNull()) {
      return Optional.of(Map.of());
    }
    if (!(value instanceof YamlMapping mapping)) {
      reading.fail(
          path,
          value.place(),
          "found " + value.found() + " for " + path + ", expected " + description());
      return Optional.empty();
    }
    List<String> metrics =
        Spelling.parse(TaskType.class, reading.task()).map(Metric::of).orElseThrow().stream()
            .map(Metric::toString)
            .toList();
    Map<String, List<Expectation>> expectations = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : mapping.entries().values()) {
      String full = path + "." + entry.key();
      if (!metrics.contains(metric(entry.key()))) {
        reading.fail(full, entry.keyPlace(), unknown(entry.key(), path, metrics));
      } else if (!(entry.value() instanceof YamlBroken)) {
        several(entry.value(), full, reading)
            .ifPresent(several -> expectations.put(entry.key(), several));
      }
    }
    return Optional.of(expectations);
  }

  private static Optional<List<Expectation>> several(
      YamlValue value, String path, Reading reading) {
    return value instanceof YamlList
        ? SEVERAL.read(value, path, reading)
        : EXPECTATION.read(value, path, reading).map(List::of);
  }

  private static String unknown(String name, String path, List<String> metrics) {
    return "found the unknown metric "
        + Quoting.shown(name)
        + " in "
        + path
        + ", expected one of "
        + String.join(", ", metrics)
        + NearestName.suffix(name, metrics);
  }

  @Override
  public Written write(Map<String, List<Expectation>> value, String path, Writing writing) {
    List<String> lines = new ArrayList<>();
    value.forEach(
        (name, several) -> {
          String full = path + "." + name;
          Written written =
              several.size() == 1
                  ? EXPECTATION.write(several.get(0), full, writing)
                  : SEVERAL.write(several, full, writing);
          lines.addAll(written.asEntry(name, ""));
        });
    return Written.lines(lines);
  }

  @Override
  public String description() {
    return "a mapping of metrics to comparisons such as \">= 30\"";
  }
}
