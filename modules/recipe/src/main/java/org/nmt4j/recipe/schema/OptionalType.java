package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/** The type of a value that may be null. */
record OptionalType<V>(ValueType<V> type) implements ValueType<Optional<V>> {

  @Override
  public Optional<Optional<V>> read(YamlValue value, String path, Reading reading) {
    if (value instanceof YamlScalar scalar && scalar.isNull()) {
      return Optional.of(Optional.empty());
    }
    Optional<V> read = type.read(value, path, reading);
    return read.isPresent() ? Optional.of(read) : Optional.empty();
  }

  @Override
  public Written write(Optional<V> value, String path, Writing writing) {
    return value.map(present -> type.write(present, path, writing)).orElse(Written.inline("null"));
  }

  @Override
  public String description() {
    return type.description();
  }
}
