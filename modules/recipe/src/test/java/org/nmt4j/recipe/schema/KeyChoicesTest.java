package org.nmt4j.recipe.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeyChoicesTest {

  @Test
  void eachKeyOfTheReferencePageIsThere() {
    Set<String> keys =
        RecipeReference.markdown()
            .lines()
            .filter(line -> line.startsWith("| `") && !line.contains("| a section"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .collect(Collectors.toSet());

    assertThat(keys).hasSizeGreaterThan(100);
    assertThat(KeyChoices.all().keySet()).isEqualTo(keys);
  }

  @Test
  void aChoiceHasItsValuesAndANumberHasNone() {
    assertThat(KeyChoices.all())
        .containsEntry("training.optimizer", List.of("adam", "sgd"))
        .containsEntry("model.encoder.bidirectional", List.of("true", "false"))
        .containsEntry("training.epochs", List.of());
  }
}
