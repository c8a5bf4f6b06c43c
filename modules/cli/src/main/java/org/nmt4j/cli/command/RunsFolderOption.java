package org.nmt4j.cli.command;

import java.nio.file.Path;
import org.nmt4j.cli.console.OutputPath;
import picocli.CommandLine.Option;

/** The option for the folder of runs, of every command that reads or writes a run. */
final class RunsFolderOption {

  @OutputPath(folder = true)
  @Option(
      names = {"--runs"},
      paramLabel = "FOLDER",
      defaultValue = "runs",
      description = "Where the folder of this recipe's name is (default: runs).")
  private Path folder;

  Path folder() {
    return folder;
  }
}
