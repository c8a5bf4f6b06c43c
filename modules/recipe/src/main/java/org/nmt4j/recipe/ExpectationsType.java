package org.nmt4j.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.schema.Reading;
import org.nmt4j.recipe.schema.Types;
import org.nmt4j.recipe.schema.ValueType;
import org.nmt4j.recipe.schema.Writing;
import org.nmt4j.recipe.schema.Written;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlBroken;
import org.nmt4j.recipe.yaml.YamlEntry;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/** Expectations by the name of their metric. */
final class ExpectationsType implements ValueType<Map<String, Expectation>> {

  private static final ValueType<Expectation> EXPECTATION =
      Types.parsed(Expectation::parse, "a comparison such as \">= 30\"");

  private final List<String> metrics;

  ExpectationsType(List<String> metrics) {
    this.metrics = List.copyOf(metrics);
  }

  @Override
  public Optional<Map<String, Expectation>> read(YamlValue value, String path, Reading reading) {
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
    Map<String, Expectation> expectations = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries().values()) {
      String full = path + "." + entry.key();
      if (!metrics.contains(entry.key())) {
        reading.fail(full, entry.keyPlace(), unknown(entry.key(), path));
      } else if (!(entry.value() instanceof YamlBroken)) {
        EXPECTATION
            .read(entry.value(), full, reading)
            .ifPresent(expectation -> expectations.put(entry.key(), expectation));
      }
    }
    return Optional.of(expectations);
  }

  private String unknown(String name, String path) {
    return "found the unknown metric "
        + Quoting.shown(name)
        + " in "
        + path
        + ", expected one of "
        + String.join(", ", metrics)
        + NearestName.suffix(name, metrics);
  }

  @Override
  public Written write(Map<String, Expectation> value, String path, Writing writing) {
    List<String> lines = new ArrayList<>();
    value.forEach(
        (name, expectation) ->
            lines.addAll(
                EXPECTATION.write(expectation, path + "." + name, writing).asEntry(name, "")));
    return Written.lines(lines);
  }

  @Override
  public String description() {
    return "a mapping of metrics to comparisons such as \">= 30\"";
  }
}
