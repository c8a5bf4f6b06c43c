package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.yaml.YamlList;
import org.nmt4j.recipe.yaml.YamlValue;

/** The type of a list without repeated items. */
record ListType<V>(ValueType<V> item) implements ValueType<List<V>> {

  @Override
  public Optional<List<V>> read(YamlValue value, String path, Reading reading) {
    if (!(value instanceof YamlList list)) {
      reading.fail(
          path,
          value.place(),
          "found " + value.found() + " for " + path + ", expected " + description());
      return Optional.empty();
    }
    List<V> items = new ArrayList<>();
    for (YamlValue element : list.items()) {
      Optional<V> read = item.read(element, itemPath(path, items.size()), reading);
      if (read.isPresent() && items.contains(read.get())) {
        reading.fail(
            path, element.place(), "found " + element.found() + " again, expected it once");
      }
      if (read.isEmpty()) {
        reading.markFailed(path);
      }
      read.ifPresent(items::add);
    }
    return Optional.of(items);
  }

  @Override
  public Written write(List<V> value, String path, Writing writing) {
    List<String> items = new ArrayList<>();
    for (V element : value) {
      items.add(item.write(element, itemPath(path, items.size()), writing).inline());
    }
    return Written.inline("[" + String.join(", ", items) + "]");
  }

  private static String itemPath(String path, int index) {
    return path + "[" + index + "]";
  }

  @Override
  public String description() {
    return "a list of " + item.description();
  }
}
