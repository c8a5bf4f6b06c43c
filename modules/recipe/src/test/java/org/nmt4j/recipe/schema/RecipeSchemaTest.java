package org.nmt4j.recipe.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.recipe.TaskType;

/** Tests that the reference page can be printed from the schema. */
class RecipeSchemaTest {

  @ParameterizedTest
  @EnumSource
  void everyKeyIsDescribedAndNamedOnce(TaskType task) {
    assertThat(describedKeys(RecipeSchema.SECTION, task.toString()))
        .isGreaterThan(task == TaskType.TRANSLATION ? 80 : 50);
  }

  private static int describedKeys(Section<?> section, String task) {
    Set<String> names = new HashSet<>();
    int described = 0;
    for (DeclaredKey<?> key : section.keys()) {
      if (!key.isIn(task)) {
        continue;
      }
      assertThat(key.name()).matches("[a-z][a-z0-9_]*");
      assertThat(key.description()).isNotBlank().doesNotEndWith(".");
      assertThat(key.type().description()).isNotBlank();
      assertThat(names.add(key.name())).as("the name %s", key.name()).isTrue();
      described += 1 + (key.type() instanceof Section<?> inner ? describedKeys(inner, task) : 0);
    }
    return described;
  }
}
