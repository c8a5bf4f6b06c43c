package org.nmt4j.cli.command;

import java.util.List;
import picocli.CommandLine.Option;

/** The options of every command that reads a recipe. */
final class RecipeOptions {

  @Option(
      names = {"--set"},
      paramLabel = "KEY=VALUE",
      description = "Change the recipe, such as training.epochs=3.")
  private List<String> overrides = List.of();

  List<String> overrides() {
    return overrides;
  }
}
