package org.nmt4j.cli.command;

import java.nio.file.Path;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.nn.parallel.Workers;
import picocli.CommandLine.Option;

/** The options of every command that runs a trained model over lines. */
final class ModelOptions {

  /** Batches whose lines are sorted by length together. */
  static final long WINDOW = 32;

  /** Lines computed together where no recipe says how many. */
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
      description = "Lines computed together (default: the recipe's, or 64).")
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
   * Lines computed together.
   *
   * @param usual how many where the command line does not say
   */
  int batchSize(int usual) {
    return batchSize > 0 ? batchSize : usual;
  }

  /** Threads for the model; to be closed. */
  Workers workers() {
    return new Workers(threads);
  }
}
