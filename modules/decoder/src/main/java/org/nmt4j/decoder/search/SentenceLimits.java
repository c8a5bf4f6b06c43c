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
 * @param prefix the beginning of every output; empty for any
 * @param avoided the phrases that no output has; empty for none. A prefix or a required phrase may
 *     have them all the same
 * @param stream chooses the random numbers of {@link Sampling}; sentences with the same number get
 *     the same ones
 */
public record SentenceLimits(
    int sourcePositions,
    int maximumLength,
    Optional<Constraints> constraints,
    Optional<ForcedPrefix> prefix,
    Optional<AvoidedPhrases> avoided,
    long stream) {

  /** Creates limits without constraints, prefix and avoided phrases. */
  public SentenceLimits(int sourcePositions, int maximumLength) {
    this(sourcePositions, maximumLength, Optional.empty());
  }

  /** Creates limits without prefix and avoided phrases. */
  public SentenceLimits(int sourcePositions, int maximumLength, Optional<Constraints> constraints) {
    this(sourcePositions, maximumLength, constraints, Optional.empty(), Optional.empty(), 0);
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

  /** Returns the same limits with the beginning of every output. */
  public SentenceLimits withPrefix(ForcedPrefix beginning) {
    return new SentenceLimits(
        sourcePositions, maximumLength, constraints, Optional.of(beginning), avoided, stream);
  }

  /** Returns the same limits with phrases that no output has. */
  public SentenceLimits withAvoided(AvoidedPhrases phrases) {
    return new SentenceLimits(
        sourcePositions, maximumLength, constraints, prefix, Optional.of(phrases), stream);
  }

  /** Returns the same limits with another stream of random numbers. */
  public SentenceLimits withStream(long other) {
    return new SentenceLimits(sourcePositions, maximumLength, constraints, prefix, avoided, other);
  }

  /** Returns whether outputs need neither have nor lack any tokens. */
  boolean areFree() {
    return constraints.isEmpty() && prefix.isEmpty() && avoided.isEmpty();
  }
}
