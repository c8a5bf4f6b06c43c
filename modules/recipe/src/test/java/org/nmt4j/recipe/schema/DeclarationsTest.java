package org.nmt4j.recipe.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.Key;
import org.nmt4j.recipe.TaskType;

/** Tests the sections that declarations make from records. */
class DeclarationsTest {

  record Inner(
      @Key(value = "a share", defaultValue = "0.5", range = ">= 0 and < 1") double share) {}

  record Sample(
      @Key(
              value = "how many",
              defaultValue = "3",
              otherDefault = "4",
              range = "from 1 to 9",
              foreign = "count number")
          int howMany,
      @Key(value = "a cell", name = "kind", defaultValue = "gru") Cell cell,
      @Key(value = "some lengths", defaultValue = "[1, 2]", range = ">= 1") List<Integer> lengths,
      @Key(value = "a file", except = TaskType.TAGGING) Optional<Path> file,
      @Key(value = "a name", pattern = "[a-z]+", expected = "a word") String name,
      @Key("more") Inner inner) {}

  private static final Section<Sample> SECTION = Declarations.section(Sample.class);

  private static Object fallback(String name, TaskType task) {
    return key(name).fallback(task.toString()).map(Object.class::cast).orElse("none");
  }

  private static DeclaredKey<?> key(String name) {
    return SECTION.keys().stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void namesFollowFromTheComponents() {
    assertThat(SECTION.keys())
        .extracting(DeclaredKey::name)
        .containsExactly("how_many", "kind", "lengths", "file", "name", "inner");
    assertThat(key("how_many").foreignNames()).containsExactly("count", "number");
  }

  @Test
  void typesFollowFromTheComponents() {
    assertThat(SECTION.keys())
        .extracting(key -> key.type().description())
        .containsExactly(
            "an integer from 1 to 9",
            new ChoiceType<>(List.of(Cell.values())).description(),
            "a list of an integer >= 1",
            "a file",
            "a word",
            "a mapping with share");
  }

  @Test
  void defaultsAreValues() {
    assertThat(fallback("how_many", TaskType.TRANSLATION)).isEqualTo(3);
    assertThat(fallback("how_many", TaskType.TAGGING)).isEqualTo(4);
    assertThat(fallback("kind", TaskType.TAGGING)).isEqualTo(Cell.GRU);
    assertThat(fallback("lengths", TaskType.TAGGING)).isEqualTo(List.of(1, 2));
    assertThat(fallback("file", TaskType.TAGGING)).isEqualTo(Optional.empty());
    assertThat(fallback("name", TaskType.TAGGING)).isEqualTo("none");
    assertThat(fallback("inner", TaskType.TAGGING)).isEqualTo("none");
  }

  @Test
  void aKeyCanBelongToSomeTasks() {
    assertThat(key("file").isIn("tagging")).isFalse();
    assertThat(key("file").isIn("regression")).isTrue();
    assertThat(key("file").owner())
        .isEqualTo(
            "a recipe whose task is translation, classification, regression or language-model");
  }

  record WithoutKey(int size) {}

  record WithoutRange(@Key(value = "a size", defaultValue = "3") int size) {}

  record WrongDefault(@Key(value = "a size", defaultValue = "0", range = ">= 1") int size) {}

  @Test
  void wrongDeclarationsAreRefused() {
    assertThatThrownBy(() -> Declarations.section(WithoutKey.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("size")
        .hasMessageContaining("has no @Key");
    assertThatThrownBy(() -> Declarations.section(WithoutRange.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Declarations.section(WrongDefault.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("found '0' for size, expected an integer >= 1");
  }
}
