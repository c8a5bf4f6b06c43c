package org.nmt4j.decoder.search;

import java.util.Optional;

/**
 * The limits of a search for one sentence of a batch.
 *
 * @param sourcePositions the number of source positions; attention weights are cut to it, so that
 *     they do not include padding
 * @param maximumLength the largest number of tokens of a hypothesis, EOS included
 * @param constraints the phrases that an output must have; empty for none. An output that reaches
 *     the maximum length may lack some; see {@link Constraints#met}
 */
public record SentenceLimits(
    int sourcePositions, int maximumLength, Optional<Constraints> constraints) {

  /** Creates limits without constraints. */
  public SentenceLimits(int sourcePositions, int maximumLength) {
    this(sourcePositions, maximumLength, Optional.empty());
  }

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
