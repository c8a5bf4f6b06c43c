package org.nmt4j.cli.command;

import org.nmt4j.tokenization.bpe.BpeLearner;
import picocli.CommandLine.Option;

/** The options of every command that learns byte pair encoding. */
final class MergeOptions {
  @Option(
      names = {"-s", "--merges"},
      paramLabel = "N",
      required = true,
      converter = PositiveNumber.class,
      description = "How many merges to learn.")
  private int merges;

  @Option(
      names = {"--min-frequency"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Stop at pairs rarer than this (default 2).")
  private int minFrequency = BpeLearner.DEFAULT_MIN_FREQUENCY;

  /** Returns the number of merges to learn. */
  int merges() {
    return merges;
  }

  /** Returns the smallest count at which a pair is merged. */
  int minFrequency() {
    return minFrequency;
  }
}
