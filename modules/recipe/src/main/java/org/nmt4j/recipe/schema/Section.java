package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.recipe.Enumeration;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlBroken;
import org.nmt4j.recipe.yaml.YamlEntry;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * A mapping of known keys.
 *
 * @param <R> its record
 */
public final class Section<R> implements ValueType<R> {

  private final Function<Values<R>, R> constructor;
  private final List<Key<R, ?>> keys;
  private final List<String> readBefore;

  private Section(
      Function<Values<R>, R> constructor, List<Key<R, ?>> keys, List<String> readBefore) {
    this.constructor = constructor;
    this.keys = keys;
    this.readBefore = readBefore;
  }

  /**
   * A section.
   *
   * @param constructor makes the record from the values
   * @param keys in the order in which they are written
   */
  @SafeVarargs
  public static <R> Section<R> of(Function<Values<R>, R> constructor, Key<R, ?>... keys) {
    List<Key<R, ?>> list = new ArrayList<>();
    for (Key<R, ?> key : keys) {
      list.add(key);
    }
    return new Section<>(constructor, List.copyOf(list), List.of());
  }

  /** This section with more keys before its own. */
  public Section<R> after(List<? extends Key<R, ?>> first) {
    List<Key<R, ?>> all = new ArrayList<>(first);
    all.addAll(keys);
    return new Section<>(constructor, List.copyOf(all), readBefore);
  }

  /** This section, where problems with unknown keys also name these, which others read before. */
  public Section<R> besides(String... names) {
    return new Section<>(constructor, keys, List.of(names));
  }

  /** In the order in which they are written. */
  @Override
  public List<Key<?, ?>> keys() {
    return List.copyOf(keys);
  }

  /** Reads the section; a missing or null one is made of defaults. */
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
              + description(names(reading.kind())));
      return Optional.empty();
    }
    return Optional.of(readMapping(YamlMapping.empty(value.place()), path, reading));
  }

  private R readMapping(YamlMapping mapping, String path, Reading reading) {
    reading.remember(path, mapping.place());
    Map<Key<R, ?>, Object> values = new HashMap<>();
    for (Key<R, ?> key : keys) {
      values.put(key, readKey(key, mapping, path, reading));
    }
    new UnknownKeys(names(reading.kind()), readBefore, path, reading)
        .report(withoutForeign(mapping, path, reading));
    return constructor.apply(new Values<>(values));
  }

  /** Reports the keys that recipes of another kind have, and takes them out. */
  private YamlMapping withoutForeign(YamlMapping mapping, String path, Reading reading) {
    List<String> ours = names(reading.kind());
    YamlMapping rest = mapping;
    for (Key<R, ?> key : keys) {
      Optional<YamlEntry> entry = mapping.entry(key.name());
      if (entry.isPresent() && !ours.contains(key.name())) {
        reading.reportUnknown(
            entry.get().keyPlace(),
            String.format(
                Locale.ROOT,
                "found the key %s in a recipe whose task is %s, expected it in %s",
                Quoting.shown(full(path, key)),
                reading.kind(),
                key.owner()));
        rest = rest.without(key.name());
      }
    }
    return rest;
  }

  private static String full(String path, Key<?, ?> key) {
    return path.isEmpty() ? key.name() : path + "." + key.name();
  }

  /** The key's value, the default where there is none, null where there is no default either. */
  private <V> V readKey(Key<R, V> key, YamlMapping mapping, String path, Reading reading) {
    String full = full(path, key);
    boolean isIn = key.isIn(reading.kind());
    Optional<YamlEntry> entry = isIn ? mapping.entry(key.name()) : Optional.empty();
    Optional<V> value = Optional.empty();
    if (entry.isPresent() && entry.get().value() instanceof YamlBroken) {
      reading.markFailed(full);
    } else if (entry.isPresent()) {
      reading.remember(full, entry.get().value().place());
      value = key.type().read(entry.get().value(), full, reading);
    } else if (key.type() instanceof Section<V> section) {
      value = section.read(YamlMapping.empty(mapping.place()), full, reading);
    } else if (isIn && key.fallback(reading.kind()).isEmpty()) {
      reportMissing(key, full, mapping.place(), reading);
    }
    return value.or(() -> key.fallback(reading.kind())).orElse(null);
  }

  private void reportMissing(Key<R, ?> key, String full, Place place, Reading reading) {
    String message =
        "found no key " + Quoting.shown(full) + ", expected " + key.type().description();
    reading.fail(full, place, message);
  }

  private List<String> names(String kind) {
    return keys.stream().filter(key -> key.isIn(kind)).<String>map(Key::name).toList();
  }

  @Override
  public Written write(R value, String path, Writing writing) {
    List<String> lines = new ArrayList<>();
    for (Key<R, ?> key : keys) {
      if (key.isIn(writing.kind())) {
        Written written = key.write(value, full(path, key), writing);
        lines.addAll(written.asEntry(key.name(), key.comment().apply(value)));
      }
    }
    return Written.lines(lines);
  }

  private static String description(List<String> names) {
    return "a mapping with " + Enumeration.or(names);
  }

  @Override
  public String description() {
    return description(keys.stream().<String>map(Key::name).distinct().toList());
  }
}
