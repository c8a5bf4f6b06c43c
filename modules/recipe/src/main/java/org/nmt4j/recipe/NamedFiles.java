package org.nmt4j.recipe;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the files that a recipe names. */
final class NamedFiles {
  private final Set<Path> files = new LinkedHashSet<>();

  private NamedFiles() {}

  /** Returns every path in a record and in its nested values. */
  static List<Path> of(Record values) {
    NamedFiles found = new NamedFiles();
    found.add(values);
    return List.copyOf(found.files);
  }

  private void add(Object value) {
    if (value instanceof Path path) {
      files.add(path);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::add);
    } else if (value instanceof Collection<?> values) {
      values.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::add);
    } else if (value instanceof Record parts) {
      for (RecordComponent component : parts.getClass().getRecordComponents()) {
        add(part(parts, component));
      }
    }
  }

  private static Object part(Record parts, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true); // the record may be private
      return component.getAccessor().invoke(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(parts.getClass() + " has no " + component.getName(), e);
    }
  }
}
