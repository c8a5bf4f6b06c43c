package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smallest recipe, which the README shows, is sound beside data of the names it gives. */
class ReadmeRecipeTest {
  private static final Path ROOT = Path.of(System.getProperty("nmt4j.root"));
  private static final String INDENT = "    ";

  @TempDir private Path folder;

  @Test
  void theSmallestRecipeIsSound() throws IOException {
    List<String> readme = Files.readAllLines(ROOT.resolve("README.md"));
    List<String> recipe =
        readme.subList(readme.indexOf(INDENT + "recipe: 1"), readme.size()).stream()
            .takeWhile(line -> line.startsWith(INDENT))
            .map(line -> line.substring(INDENT.length()))
            .toList();
    assertThat(recipe).hasSizeGreaterThan(5);
    Path file = Files.write(folder.resolve("mine.yaml"), recipe);
    for (String name : List.of("train.de", "train.en", "dev.de", "dev.en", "test.de", "test.en")) {
      Path shipped = ROOT.resolve("data/quickstart").resolve(name);
      Files.write(folder.resolve(name), Files.readAllLines(shipped).subList(0, 100));
    }

    Ran ran = Ran.with("", "check", file.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("0 errors");
  }
}
