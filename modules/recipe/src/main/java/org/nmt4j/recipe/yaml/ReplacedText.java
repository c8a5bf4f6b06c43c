package org.nmt4j.recipe.yaml;

import java.util.Optional;

/**
 * Builds a text whose references are replaced, and beside it a template that keeps the references
 * to the environment.
 */
final class ReplacedText {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder template = new StringBuilder();
  private boolean fromEnvironment;

  void literal(String part) {
    text.append(part);
    template.append(escaped(part));
  }

  void value(YamlScalar value) {
    text.append(value.text());
    template.append(value.template().orElseGet(() -> escaped(value.text())));
    fromEnvironment |= value.template().isPresent();
  }

  private static String escaped(String part) {
    return part.replace("${", "$${");
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  Optional<String> template() {
    return fromEnvironment ? Optional.of(template.toString()) : Optional.empty();
  }
}
