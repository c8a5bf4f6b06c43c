package org.nmt4j.recipe;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the files that a recipe names, by key. */
final class NamedFiles {
  private final Map<String, Path> files = new LinkedHashMap<>();

  private NamedFiles() {}

  /**
   * Returns every path in a record and in its nested values, by key. A key is made of the names
   * that the components have in a recipe.
   */
  static Map<String, Path> of(Record values) {
    NamedFiles found = new NamedFiles();
    found.addParts("", values);
    return Collections.unmodifiableMap(found.files);
  }

  private void add(String key, Object value) {
    if (value instanceof CorpusFiles.Several several) {
      add(key, several.parts().stream().map(CorpusFiles.Part::files).toList());
    } else if (value instanceof Path path) {
      files.put(key, path);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(it -> add(key, it));
    } else if (value instanceof Collection<?> values) {
      int number = 1;
      for (Object each : values) {
        add(key + "." + number++, each);
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> add(key + "." + name, each));
    } else if (value instanceof Record parts) {
      addParts(key + ".", parts);
    }
  }

  private void addParts(String prefix, Record parts) {
    for (RecordComponent component : parts.getClass().getRecordComponents()) {
      add(prefix + KeyName.of(component), part(parts, component));
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
