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

/** Recipes that pages show whole are sound, with files of their names beside them. */
class PageRecipesTest {
  private static final Path ROOT = Path.of(System.getProperty("nmt4j.root"));
  private static final String INDENT = "    ";
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
    for (String page : List.of("README.md", "recipes/tasks.md")) {
      List<String> lines = Files.readAllLines(ROOT.resolve(page));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).equals(INDENT + "recipe: 1")) {
          List<String> recipe =
              lines.subList(i, lines.size()).stream()
                  .takeWhile(line -> line.startsWith(INDENT))
                  .map(line -> line.substring(INDENT.length()))
                  .toList();
          recipes.add(String.join("\n", recipe) + "\n");
        }
      }
    }
    return recipes;
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(recipes()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void recipeIsSound(String recipe) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), recipe);
    for (MatchResult found : FILE.matcher(recipe).results().toList()) {
      Path shipped = ROOT.resolve("data").resolve(DATA.get(found.group(2))).resolve(found.group());
      Files.write(folder.resolve(found.group()), Files.readAllLines(shipped).subList(0, 100));
    }

    Ran ran = Ran.with("", "check", file.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("0 errors");
  }
}
