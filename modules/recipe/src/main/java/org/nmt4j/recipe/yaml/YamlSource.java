package org.nmt4j.recipe.yaml;

import java.nio.file.Path;

/**
 * Where YAML text came from.
 *
 * @param name what problems call it: the file as the user named it, or a command-line option
 * @param folder what relative paths in it are resolved against
 * @param hasLines whether line and column mean something to the user
 */
public record YamlSource(String name, Path folder, boolean hasLines) {

  /** A file, by the name the user gave it. */
  public static YamlSource file(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return new YamlSource(file.toString(), parent == null ? file.toAbsolutePath() : parent, true);
  }

  /** An option on the command line, whose relative paths start at the current folder. */
  public static YamlSource option(String text) {
    return new YamlSource(text, Path.of("").toAbsolutePath(), false);
  }
}
