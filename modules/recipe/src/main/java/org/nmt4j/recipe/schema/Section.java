package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nmt4j.recipe.Enumeration;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlBroken;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * The type of a mapping with declared keys, which is read into a record.
 *
 * @param <R> the record
 */
public final class Section<R> implements MappingType<R> {

  private final Class<R> record;
  private final List<DeclaredKey<?>> keys;
  private final List<String> readBefore;

  Section(Class<R> record, List<DeclaredKey<?>> keys) {
    this(record, keys, List.of());
  }

  /**
   * Creates a section.
   *
   * @param record the section's record
   * @param keys the keys, in the order in which they are written
   * @param readBefore keys that other classes read earlier; messages about unknown keys name them
   *     too
   */
  Section(Class<R> record, List<DeclaredKey<?>> keys, List<String> readBefore) {
    this.record = record;
    this.keys = List.copyOf(keys);
    this.readBefore = readBefore;
  }

  @Override
  public List<DeclaredKey<?>> keys() {
    return keys;
  }

  /** Reads the section. Null counts as a mapping without keys. */
  @Override
  public Optional<R> read(YamlValue value, String path, Reading reading) {
    if (value instanceof YamlMapping mapping) {
      return Optional.of(readMapping(mapping, path, reading));
    }
    if (!(value instanceof YamlScalar scalar && scalar.isNull())) {
      reading.fail(
          path,
          value.place(),
          "found "
              + value.found()
              + (path.isEmpty() ? "" : " for " + path)
              + ", expected "
              + description(names(reading.task())));
      return Optional.empty();
    }
    return Optional.of(readMapping(YamlMapping.empty(value.place()), path, reading));
  }

  private R readMapping(YamlMapping mapping, String path, Reading reading) {
    reading.remember(path, mapping.place());
    Map<String, Object> values = new HashMap<>();
    for (DeclaredKey<?> key : keys) {
      Object value = readKey(key, mapping, path, reading);
      // A component whose type depends on the task has several keys; the one of this task counts.
      if (key.isIn(reading.task()) || !values.containsKey(key.component())) {
        values.put(key.component(), value);
      }
    }
    new UnknownKeys(names(reading.task()), readBefore, path, reading)
        .report(withoutForeign(mapping, path, reading));
    return Components.create(
        record, Components.names(record).stream().map(values::get).collect(Collectors.toList()));
  }

  /**
   * Reports the keys that only recipes of other tasks have, and returns the mapping without them.
   */
  private YamlMapping withoutForeign(YamlMapping mapping, String path, Reading reading) {
    List<String> ours = names(reading.task());
    YamlMapping rest = mapping;
    for (DeclaredKey<?> key : keys) {
      Optional<YamlMapping.Entry> entry = mapping.entry(key.name());
      if (entry.isPresent() && !ours.contains(key.name())) {
        reading.reportUnknown(
            entry.get().keyPlace(),
            String.format(
                Locale.ROOT,
                "found the key %s in a recipe whose task is %s, expected it in %s",
                Quoting.shown(full(path, key)),
                reading.task(),
                key.owner()));
        rest = rest.without(key.name());
      }
    }
    return rest;
  }

  private static String full(String path, DeclaredKey<?> key) {
    return path.isEmpty() ? key.name() : path + "." + key.name();
  }

  /**
   * Returns the value of a key, or else its default, or else null. Reports a missing required key.
   */
  private <V> V readKey(DeclaredKey<V> key, YamlMapping mapping, String path, Reading reading) {
    String full = full(path, key);
    boolean isIn = key.isIn(reading.task());
    Optional<YamlMapping.Entry> entry = isIn ? mapping.entry(key.name()) : Optional.empty();
    Optional<V> value = Optional.empty();
    if (entry.isPresent() && entry.get().value() instanceof YamlBroken) {
      reading.markFailed(full);
    } else if (entry.isPresent()) {
      reading.remember(full, entry.get().value().place());
      value = key.type().read(entry.get().value(), full, reading);
    } else if (key.type() instanceof Section<V> section) {
      value = section.read(YamlMapping.empty(mapping.place()), full, reading);
    } else if (isIn && key.fallback(reading.task()).isEmpty()) {
      reportMissing(key, full, mapping.place(), reading);
    }
    return value.or(() -> key.fallback(reading.task())).orElse(null);
  }

  private void reportMissing(DeclaredKey<?> key, String full, Place place, Reading reading) {
    String message =
        "found no key " + Quoting.shown(full) + ", expected " + key.type().description();
    reading.fail(full, place, message);
  }

  private List<String> names(String task) {
    return keys.stream().filter(key -> key.isIn(task)).map(DeclaredKey::name).toList();
  }

  @Override
  public Written write(R value, String path, Writing writing) {
    List<String> lines = new ArrayList<>();
    for (DeclaredKey<?> key : keys) {
      if (key.isIn(writing.task())) {
        Written written = key.write(value, full(path, key), writing);
        lines.addAll(written.asEntry(key.name(), Widths.comment(value, key.name())));
      }
    }
    return Written.lines(lines);
  }

  private static String description(List<String> names) {
    return "a mapping with " + Enumeration.or(names);
  }

  @Override
  public String description() {
    return description(keys.stream().map(DeclaredKey::name).distinct().toList());
  }
}
