package org.nmt4j.cli.command;

import java.nio.file.Path;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.nn.parallel.Workers;
import picocli.CommandLine.Option;

/** The options of every command that runs a trained model over lines. */
final class ModelOptions {

  /** The number of batches in a window; the lines of a window are sorted by length together. */
  static final long WINDOW = 32;

  /** The default number of lines in a batch, for models whose recipe has no such setting. */
  static final int BATCH = 64;

  @InputPath
  @Option(
      names = {"-m", "--model"},
      paramLabel = "FILE",
      required = true,
      description = "The model, such as runs/NAME/best.nmt4j.")
  private Path model;

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

  Path file() {
    return model;
  }

  /**
   * Returns the number of lines in a batch.
   *
   * @param usual the number if the option is not given
   */
  int batchSize(int usual) {
    return batchSize > 0 ? batchSize : usual;
  }

  /** Creates the threads for the model; the caller closes them. */
  Workers workers() {
    return new Workers(threads);
  }
}
