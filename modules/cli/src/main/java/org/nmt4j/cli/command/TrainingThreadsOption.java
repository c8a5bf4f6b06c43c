package org.nmt4j.cli.command;

import picocli.CommandLine.Option;

/** The option for the threads of every command that trains. */
final class TrainingThreadsOption {

  @Option(
      names = {"--threads"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Threads (default: one a processor, in training at most one a shard).")
  private int threads;

  /** Returns the number of threads; 0 if the option is not given. */
  int threads() {
    return threads;
  }
}
