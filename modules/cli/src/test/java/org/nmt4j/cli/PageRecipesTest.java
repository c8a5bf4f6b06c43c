package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the complete recipes that pages show, with data files of the names in them. */
class PageRecipesTest {
  private static final Pattern FILE = Pattern.compile("(train|dev|test)\\.(\\w+)");
  private static final Map<String, String> DATA =
      Map.of(
          "de", "quickstart",
          "en", "quickstart",
          "text", "intents",
          "label", "intents",
          "txt", "agreement");

  @TempDir private Path folder;

  static List<String> recipes() throws IOException {
    List<String> recipes = new ArrayList<>();
    for (String page : Pages.all()) {
      recipes.addAll(Pages.recipes(page));
    }
    return recipes;
  }

  /**
   * Writes a recipe as {@code mine.yaml}, and beside it the data files that the recipe names.
   *
   * @param lines the number of lines of each data file
   */
  static Path write(Path folder, String recipe, int lines) throws IOException {
    for (MatchResult found : FILE.matcher(recipe).results().toList()) {
      Path shipped =
          Pages.ROOT.resolve("data").resolve(DATA.get(found.group(2))).resolve(found.group());
      Files.write(folder.resolve(found.group()), Files.readAllLines(shipped).subList(0, lines));
    }
    return Files.writeString(folder.resolve("mine.yaml"), recipe);
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(recipes()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void recipeIsSound(String recipe) throws IOException {
    Path file = write(folder, recipe, 20);

    Ran ran = Ran.with("", "check", file.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("0 errors");
  }
}
