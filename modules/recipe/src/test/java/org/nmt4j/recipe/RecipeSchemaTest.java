package org.nmt4j.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nmt4j.recipe.schema.Key;
import org.nmt4j.recipe.schema.Section;

/** The schema is complete enough to be printed as a reference. */
class RecipeSchemaTest {

  @Test
  void everyKeyIsDescribedAndNamedOnce() {
    assertThat(describedKeys(RecipeSchema.SECTION)).isGreaterThan(80);
  }

  private static int describedKeys(Section<?> section) {
    Set<String> names = new HashSet<>();
    int described = 0;
    for (Key<?, ?> key : section.keys()) {
      assertThat(key.name()).matches("[a-z][a-z0-9_]*");
      assertThat(key.description()).isNotBlank().doesNotEndWith(".");
      assertThat(key.type().description()).isNotBlank();
      assertThat(names.add(key.name())).as("the name %s", key.name()).isTrue();
      described += 1 + (key.type() instanceof Section<?> inner ? describedKeys(inner) : 0);
    }
    return described;
  }
}
