package org.nmt4j.cli.command;

import org.nmt4j.nn.parallel.Workers;
import picocli.CommandLine.Option;

/** The options of every command that computes with networks over lines. */
class BatchOptions {

  /** The number of batches in a window; the lines of a window are sorted by length together. */
  static final long WINDOW = 32;

  /** The default number of lines in a batch, for models whose recipe has no such setting. */
  static final int BATCH = 64;

  @Option(
      names = {"--batch-size"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Lines at a time (default: the recipe's, or 64).")
  private int batchSize;

  @Option(
      names = {"--threads"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Threads (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * Returns the number of lines in a batch.
   *
   * @param usual the number if the option is not given
   */
  int batchSize(int usual) {
    return batchSize > 0 ? batchSize : usual;
  }

  /** Creates the threads for the networks; the caller closes them. */
  Workers workers() {
    return new Workers(threads);
  }
}
