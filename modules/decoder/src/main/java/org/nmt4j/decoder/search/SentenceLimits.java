package org.nmt4j.decoder.search;

/**
 * What a search must know of one sentence of a batch.
 *
 * @param sourcePositions attention is cut to this many positions, so that it does not show how far
 *     the batch was padded
 * @param maximumLength the most tokens a hypothesis may have, EOS included
 */
public record SentenceLimits(int sourcePositions, int maximumLength) {

  /** Checks the ranges. */
  public SentenceLimits {
    if (sourcePositions < 0) {
      throw new IllegalArgumentException(
          "source positions: expected 0 or more, found " + sourcePositions);
    }
    if (maximumLength < 1) {
      throw new IllegalArgumentException(
          "maximum length: expected 1 or more, found " + maximumLength);
    }
  }
}
