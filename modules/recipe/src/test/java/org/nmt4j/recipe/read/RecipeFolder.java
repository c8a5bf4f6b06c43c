package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;

/** A folder with a small corpus, in which tests read recipes. */
final class RecipeFolder {

  /** A small recipe of nine lines. */
  static final String LEAST =
      """
      recipe: 1
      name: tiny
      data:
        train: {source: train.de, target: train.en}
        dev: {source: dev.de, target: dev.en}
        test: {source: test.de, target: test.en}
      tokenization:
        source: {language: de}
        target: {language: en}
      """;

  private final Path folder;
  private Map<String, String> environment = Map.of();

  RecipeFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    for (String part : List.of("train", "dev", "test")) {
      write(part + ".de", "ein Haus\n");
      write(part + ".en", "a house\n");
    }
  }

  RecipeFolder withEnvironment(Map<String, String> newEnvironment) {
    environment = newEnvironment;
    return this;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a text to {@code a.yaml} and reads it. */
  LoadedRecipe load(String yaml, String... overrides) {
    write("a.yaml", yaml);
    try {
      return load(overrides);
    } catch (RecipeException e) {
      throw new AssertionError("the recipe has problems:\n" + e.getMessage(), e);
    }
  }

  Recipe read(String yaml, String... overrides) {
    return load(yaml, overrides).recipe();
  }

  /** Writes a text to {@code a.yaml} and returns the lines of its problems without the folder. */
  List<String> problems(String yaml, String... overrides) {
    write("a.yaml", yaml);
    return problemsOfFile(overrides);
  }

  /** Returns the lines of problems as {@link #problems} does, for {@code a.yaml} as it is. */
  List<String> problemsOfFile(String... overrides) {
    RecipeException thrown = catchThrowableOfType(RecipeException.class, () -> load(overrides));
    if (thrown == null) {
      return List.of();
    }
    return Arrays.stream(thrown.getMessage().split("\n"))
        .map(line -> line.replace(folder + "/", ""))
        .toList();
  }

  private LoadedRecipe load(String... overrides) throws RecipeException {
    return RecipeReader.load(
        folder.resolve("a.yaml"),
        List.of(overrides),
        name -> Optional.ofNullable(environment.get(name)));
  }
}
