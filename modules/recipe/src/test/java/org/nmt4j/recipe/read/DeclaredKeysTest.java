package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.schema.DeclaredKey;
import org.nmt4j.recipe.schema.RecipeSchema;
import org.nmt4j.recipe.schema.Section;
import org.nmt4j.recipe.schema.Writing;

/** Tests the default, the bounds and the messages about wrong values of every key of every task. */
class DeclaredKeysTest {

  private static final Pattern CLOSED = Pattern.compile("an integer from (\\d+) to (\\d+)");
  private static final Pattern LEAST = Pattern.compile("(?:an integer|a number) >= (\\d+).*");
  private static final Pattern ABOVE = Pattern.compile("a number > 0.*");
  private static final Pattern BELOW = Pattern.compile("a number .* and < 1");

  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    Files.writeString(folder.resolve("x"), "a\n");
  }

  private static void forEachKey(TaskType task, BiConsumer<String, DeclaredKey<?>> action) {
    addKeys(RecipeSchema.SECTION, "", task, action);
  }

  private static void addKeys(
      Section<?> section, String prefix, TaskType task, BiConsumer<String, DeclaredKey<?>> action) {
    for (DeclaredKey<?> key : section.keys()) {
      String full = prefix + key.name();
      if (key.isIn(task.toString())) {
        if (key.type() instanceof Section<?> inner) {
          addKeys(inner, full + ".", task, action);
        } else if (!prefix.isEmpty()) {
          action.accept(full, key);
        }
      }
    }
  }

  private String least(TaskType task) {
    String corpus = task == TaskType.LANGUAGE_MODEL ? "{text: x}" : "{source: x, target: x}";
    return "recipe: 1\nname: a\ntask: " + task + "\ndata: {train: " + corpus + "}\n";
  }

  /** Returns the problems of a recipe with one more key, which stands in its own lines. */
  private List<String> problems(TaskType task, String path, String value) {
    String yaml = least(task);
    String[] names = path.split("\\.");
    if (names[0].equals("data")) {
      yaml = yaml.replaceAll("data: .*\n", "");
    }
    StringBuilder nested = new StringBuilder(yaml);
    for (int level = 0; level < names.length; level++) {
      nested.append("  ".repeat(level)).append(names[level]).append(':');
      nested.append(level < names.length - 1 ? "\n" : " " + value + "\n");
    }
    try {
      Files.writeString(folder.resolve("a.yaml"), nested);
      RecipeReader.load(folder.resolve("a.yaml"), List.of());
      return List.of();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (RecipeException e) {
      return List.of(e.getMessage().replace(folder + "/", "").split("\n"));
    }
  }

  /** Returns the beginning of the message about a wrong value of a key. */
  private static String found(String path, String value) {
    int levels = path.split("\\.").length;
    int line = (path.startsWith("data.") ? 3 : 4) + levels;
    int column = 2 * (levels - 1) + path.substring(path.lastIndexOf('.') + 1).length() + 3;
    return "a.yaml:" + line + ":" + column + ": found " + value + " for " + path + ", expected ";
  }

  @ParameterizedTest
  @EnumSource
  void theDefaultIsWrittenAndReadsBack(TaskType task) throws Exception {
    Path recipe = Files.writeString(folder.resolve("a.yaml"), least(task));
    String expanded = RecipeReader.load(recipe, List.of()).expanded();
    Writing writing = new Writing(task.toString(), folder, Map.of());
    Map<String, String> defaults = new LinkedHashMap<>();
    forEachKey(
        task,
        (path, key) ->
            written(key, path, writing)
                .ifPresent(value -> defaults.put(path, key.name() + ": " + value)));
    // Without data.dev the default patience is 0.
    defaults.put("training.early_stopping.patience", "patience: 0");

    assertThat(defaults).hasSizeGreaterThan(40);
    assertThat(expanded.lines().map(line -> line.strip().replaceAll(" {2}# .*", "")))
        .containsAll(defaults.values());
    Files.writeString(recipe, expanded);
    assertThat(RecipeReader.load(recipe, List.of()).expanded()).isEqualTo(expanded);
  }

  private static <V> Optional<String> written(DeclaredKey<V> key, String path, Writing writing) {
    return key.fallback(writing.task())
        .map(value -> key.type().write(value, path, writing).inline());
  }

  @ParameterizedTest
  @EnumSource
  void aValueOfAnotherTypeIsReportedAtItsPlace(TaskType task) {
    forEachKey(
        task,
        (path, key) -> {
          String type = key.type().description();
          String wrong = type.startsWith("a list") || type.contains("mapping") ? "true" : "[a]";
          String shown = wrong.equals("[a]") ? "a list" : "'true'";
          // Where a file or a mapping is allowed, the wrong value names a missing file.
          if (!type.startsWith("a file, or")) {
            String expected = type.contains("mapping") ? "a mapping" : type;
            assertThat(problems(task, path, wrong))
                .as(path)
                .anyMatch(problem -> problem.startsWith(found(path, shown) + expected));
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void aNumberBeyondABoundIsReported(TaskType task) {
    forEachKey(
        task,
        (path, key) -> {
          String type = key.type().description();
          Matcher closed = CLOSED.matcher(type);
          Matcher least = LEAST.matcher(type);
          if (closed.matches()) {
            refuses(task, path, Long.toString(Long.parseLong(closed.group(1)) - 1), type);
            refuses(task, path, Long.toString(Long.parseLong(closed.group(2)) + 1), type);
          } else if (least.matches()) {
            refuses(task, path, Long.toString(Long.parseLong(least.group(1)) - 1), type);
          } else if (ABOVE.matcher(type).matches()) {
            refuses(task, path, "0", type);
          }
          if (BELOW.matcher(type).matches()) {
            refuses(task, path, "1", type);
          }
        });
  }

  private void refuses(TaskType task, String path, String value, String type) {
    assertThat(problems(task, path, value))
        .as(path)
        .contains(found(path, "'" + value + "'") + type);
  }
}
