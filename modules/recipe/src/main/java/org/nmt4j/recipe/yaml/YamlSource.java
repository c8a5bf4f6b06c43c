package org.nmt4j.recipe.yaml;

import java.nio.file.Path;

/**
 * The origin of a YAML text.
 *
 * @param name the name in problems: the file as the user named it, or a command-line option
 * @param folder the folder against which relative paths in the text are resolved
 * @param hasLines whether problems show line and column
 */
public record YamlSource(String name, Path folder, boolean hasLines) {

  /** Returns the source for a file, by the name that the user gave. */
  public static YamlSource file(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return new YamlSource(file.toString(), parent == null ? file.toAbsolutePath() : parent, true);
  }

  /** Returns the source for a command-line option. Relative paths start at the current folder. */
  public static YamlSource option(String text) {
    return new YamlSource(text, Path.of("").toAbsolutePath(), false);
  }
}
