package org.nmt4j.cli.command;

import java.nio.file.Path;
import org.nmt4j.cli.console.InputPath;
import picocli.CommandLine.Option;

/** The options of every command that runs one trained model over lines. */
final class ModelOptions extends BatchOptions {
  @InputPath
  @Option(
      names = {"-m", "--model"},
      paramLabel = "FILE",
      required = true,
      description = "The model, such as runs/NAME/best.nmt4j.")
  private Path model;

  Path file() {
    return model;
  }
}
