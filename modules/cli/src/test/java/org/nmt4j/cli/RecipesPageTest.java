package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page beside the recipes has a row for each, with what it must reach. */
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
    String link = "[%s](%s)".formatted(file.replace(".yaml", ""), file);
    String row =
        Files.readAllLines(RECIPES.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| " + link))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row " + link));
    String text = Files.readString(recipe);
    assertThat(text).as("an expectation").containsPattern("\\b(expect|include):");
    Matcher expected = EXPECTATION.matcher(text);
    while (expected.find()) {
      assertThat(row).containsIgnoringCase(expected.group(1));
    }
    Matcher bound = BOUND.matcher(text);
    while (bound.find()) {
      assertThat(row).containsPattern("(?<![\\d.])" + Pattern.quote(bound.group(1)) + "(?![\\d.])");
    }
  }
}
