package org.nmt4j.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that trains. */
final class RunOptions {

  @Mixin private RunsOption runs;

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
    return runs.folder();
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
