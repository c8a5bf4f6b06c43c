package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the suite's page has a row for each recipe, with its expectations and results. */
class RecipesPageTest {
  private static final Path RECIPES = Path.of(System.getProperty("nmt4j.root"), "recipes");
  private static final Pattern EXPECTATION = Pattern.compile("(\\w+): \">= (\\d+)\"");
  private static final Pattern BOUND = Pattern.compile("\"[<>]=? (-?\\d+(?:\\.\\d+)?)\"");

  static List<Path> recipes() throws IOException {
    try (var files = Files.list(RECIPES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyRecipeHasARow(Path recipe) throws IOException {
    String file = recipe.getFileName().toString();
    String link = String.format(Locale.ROOT, "[%s](%s)", file.replace(".yaml", ""), file);
    String row =
        Files.readAllLines(RECIPES.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| " + link))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row " + link));
    String text = Files.readString(recipe);
    assertThat(text).as("an expectation").containsPattern("\\b(expect|include):");
    if (row.contains("| not run: ")) {
      return;
    }
    assertThat(row).contains("PASS ").doesNotContain("FAIL ").containsPattern("\\| \\d+ \\|$");
    Matcher expected = EXPECTATION.matcher(text);
    while (expected.find()) {
      assertThat(row).containsIgnoringCase(expected.group(1));
    }
    Matcher bound = BOUND.matcher(text);
    while (bound.find()) {
      assertThat(row).containsPattern("(?<![\\d.])" + Pattern.quote(bound.group(1)) + "(?![\\d.])");
    }
  }

  @Test
  void allButTheLongestWereRun() throws IOException {
    List<String> left =
        Files.readAllLines(RECIPES.resolve("README.md")).stream()
            .filter(line -> line.contains("| not run: "))
            .toList();
    assertThat(left).hasSizeLessThan(7).allMatch(line -> line.contains("[multi30k-"));
  }

  @Test
  void plotsAreThere() throws IOException {
    Matcher plot =
        Pattern.compile("!\\[[^]]*]\\(([^)]*)\\)")
            .matcher(Files.readString(RECIPES.resolve("README.md")));
    int count = 0;
    for (; plot.find(); count++) {
      assertThat(RECIPES.resolve(plot.group(1))).isNotEmptyFile();
    }
    assertThat(count).isGreaterThan(9);
  }
}
