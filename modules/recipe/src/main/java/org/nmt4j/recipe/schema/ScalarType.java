package org.nmt4j.recipe.schema;

import java.util.Optional;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/** A type of single values. A list, a mapping or null is a problem. */
abstract class ScalarType<V> implements ValueType<V> {

  /** Returns the value; empty if the scalar is not of this type. */
  abstract Optional<V> parse(YamlScalar scalar);

  /**
   * Returns the end of the message about a wrong value: the nearest name or a hint. May be empty.
   */
  String suffix(YamlScalar scalar, String path, Reading reading) {
    return "";
  }

  @Override
  public Optional<V> read(YamlValue value, String path, Reading reading) {
    if (!(value instanceof YamlScalar scalar)) {
      return wrong(value, path, reading, "");
    }
    Optional<V> parsed = parse(scalar);
    return parsed.isPresent() ? parsed : wrong(value, path, reading, suffix(scalar, path, reading));
  }

  private Optional<V> wrong(YamlValue value, String path, Reading reading, String suffix) {
    reading.fail(
        path,
        value.place(),
        "found " + value.found() + " for " + path + ", expected " + description() + suffix);
    return Optional.empty();
  }
}
