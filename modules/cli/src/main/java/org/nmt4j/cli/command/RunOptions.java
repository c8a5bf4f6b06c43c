package org.nmt4j.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of every command that trains. */
final class RunOptions {

  @Option(
      names = {"--runs"},
      paramLabel = "FOLDER",
      defaultValue = "runs",
      description = "Where the folder of this recipe's name is (default: runs).")
  private Path runs;

  @Option(
      names = {"--threads"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Threads (default: one a processor, in training at most one a shard).")
  private int threads;

  @Option(
      names = {"--fresh"},
      description = "Begin anew, whatever an earlier run left.")
  private boolean fresh;

  Path runs() {
    return runs;
  }

  /** 0 when not given. */
  int threads() {
    return threads;
  }

  int threadsOrProcessors() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  boolean fresh() {
    return fresh;
  }
}
