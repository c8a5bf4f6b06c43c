package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.schema.DeclaredKey;
import org.nmt4j.recipe.schema.RecipeSchema;
import org.nmt4j.recipe.schema.Section;

/** Compares the page for users of other toolkits with the keys and hints of the recipe reader. */
class ComingFromTest {
  private static final Path PAGE =
      Path.of(System.getProperty("nmt4j.root"), "recipes", "coming-from.md");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @TempDir private Path folder;

  @Test
  void ourNamesAreKeysAndTheirsAreHinted() throws IOException {
    Set<String> keys = new HashSet<>();
    addKeys("", RecipeSchema.SECTION, keys);
    List<List<String>> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> NAME.matcher(line).results().map(ComingFromTest::name).toList())
            .toList();
    assertThat(rows).hasSizeGreaterThan(40);
    for (List<String> row : rows) {
      String ours = row.get(0);
      assertThat(keys).contains(ours);
      List<String> parts = List.of(ours.split("\\."));
      for (String theirs : row.subList(1, row.size())) {
        if (!parts.contains(theirs.replace('-', '_'))) {
          assertThat(hint(theirs)).as("%s for %s", theirs, ours).contains("here it is", ours);
        }
      }
    }
  }

  @Test
  void whatIsMissingHereIsAnswered() throws IOException {
    List<String> names =
        Files.readAllLines(PAGE).stream()
            .dropWhile(line -> !line.equals("| there | here |"))
            .takeWhile(line -> line.startsWith("|"))
            .flatMap(line -> NAME.matcher(line.split("\\|")[1]).results())
            .map(ComingFromTest::name)
            .toList();
    assertThat(names).hasSizeGreaterThan(20);
    for (String theirs : names) {
      assertThat(hint(theirs)).as(theirs).contains("'" + theirs + "': nmt4j ");
    }
  }

  private static String name(MatchResult match) {
    return match.group(1);
  }

  private static void addKeys(String prefix, Section<?> section, Set<String> keys) {
    for (DeclaredKey<?> key : section.keys()) {
      keys.add(prefix + key.name());
      if (key.type() instanceof Section<?> inner) {
        addKeys(prefix + key.name() + ".", inner, keys);
      }
    }
  }

  /** Returns the message about a key in a recipe with no other key. */
  private String hint(String key) throws IOException {
    Path recipe = folder.resolve("recipe.yaml");
    Files.writeString(recipe, key + ": 1\n");
    return Ran.with("", "check", recipe.toString())
        .err()
        .lines()
        .filter(line -> line.contains("'" + key + "'"))
        .findFirst()
        .orElse("no line");
  }
}
