package org.nmt4j.recipe.schema;

import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.recipe.yaml.YamlScalar;

/** The type of a text that a function parses. */
final class ParsedType<V> extends ScalarType<V> {

  private final Function<String, Optional<V>> parser;
  private final String description;

  ParsedType(Function<String, Optional<V>> parser, String description) {
    this.parser = parser;
    this.description = description;
  }

  /** Returns the type of a text that matches a regular expression. */
  static ParsedType<String> text(String pattern, String description) {
    return new ParsedType<>(
        text -> text.matches(pattern) ? Optional.of(text) : Optional.empty(), description);
  }

  @Override
  Optional<V> parse(YamlScalar scalar) {
    return scalar.isNull() ? Optional.empty() : parser.apply(scalar.text());
  }

  @Override
  public Written write(V value, String path, Writing writing) {
    return Written.inline(YamlScalar.quoted(value.toString()));
  }

  @Override
  public String description() {
    return description;
  }
}
