package org.nmt4j.decoder.search;

import java.util.Set;

/**
 * How to search.
 *
 * @param nBest hypotheses to return for a sentence, at most the beam size
 * @param minLength tokens before the end of the sentence may come
 * @param keepAttention whether hypotheses carry their attention
 * @param beginning id fed at the first step
 * @param end id of the end of the sentence
 * @param never ids that are never put out
 */
public record SearchOptions(
    int beamSize,
    int nBest,
    LengthPenalty lengthPenalty,
    int minLength,
    boolean keepAttention,
    int beginning,
    int end,
    Set<Integer> never) {

  /** Checks the numbers. */
  public SearchOptions {
    if (beamSize < 1) {
      throw new IllegalArgumentException("beam size " + beamSize + ", expected at least 1");
    }
    if (nBest < 1 || nBest > beamSize) {
      throw new IllegalArgumentException(
          "n-best " + nBest + ", expected 1 to the beam size " + beamSize);
    }
    if (never.contains(end)) {
      throw new IllegalArgumentException("the end of the sentence cannot be suppressed");
    }
    never = Set.copyOf(never);
  }
}
