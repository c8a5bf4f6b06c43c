package org.nmt4j.recipe.schema;

import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.Enumeration;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.recipe.yaml.YamlScalar;

/** A choice among a few values, each written as its {@code toString}. */
final class ChoiceType<E> extends ScalarType<E> {

  private final List<E> choices;

  ChoiceType(List<E> choices) {
    this.choices = List.copyOf(choices);
  }

  @Override
  Optional<E> parse(YamlScalar scalar) {
    return choices.stream().filter(choice -> choice.toString().equals(scalar.text())).findFirst();
  }

  @Override
  String suffix(YamlScalar scalar, String path, Reading reading) {
    return reading
        .hints()
        .forValue(path, scalar.text())
        .orElseGet(() -> NearestName.suffix(scalar.text(), names()));
  }

  /** Returns the values as a recipe writes them. */
  List<String> names() {
    return choices.stream().map(Object::toString).toList();
  }

  /** Writes the choice without quotes, which no choice needs. */
  @Override
  public Written write(E value, String path, Writing writing) {
    return Written.inline(value.toString());
  }

  @Override
  public String description() {
    return Enumeration.or(names());
  }
}
