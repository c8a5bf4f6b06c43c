package org.nmt4j.recipe.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "true",
        "null",
        "1e-9",
        "0.00001",
        "inverse-sqrt",
        "a.b",
        "a-",
        "1...",
        "Z--"
      })
  void readsAWordAsTheParserDoes(String word) {
    assertEquals(read(word + " "), read(word));
  }

  private static Optional<YamlValue> read(String text) {
    Problems problems = new Problems();
    Optional<YamlValue> value = YamlReader.read(YamlSource.option("--set"), text, problems);
    assertTrue(problems.isEmpty(), problems::toString);
    return value;
  }
}
