package org.nmt4j.decoder.search;

/**
 * The limits of a search for one sentence of a batch.
 *
 * @param sourcePositions the number of source positions; attention weights are cut to it, so that
 *     they do not include padding
 * @param maximumLength the largest number of tokens of a hypothesis, EOS included
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
