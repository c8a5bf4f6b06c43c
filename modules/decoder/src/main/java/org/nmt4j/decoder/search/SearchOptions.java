package org.nmt4j.decoder.search;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a search looks for; lengths count EOS.
 *
 * @param special the ids of PAD, BOS, EOS and UNK
 * @param beamSize hypotheses kept at every step; 1 is greedy search
 * @param nBest the most hypotheses returned for a sentence, at most the beam size
 * @param lengthPenalty how hypotheses of different lengths compare
 * @param stopsWithBeam whether a sentence is done as soon as as many of its hypotheses have ended
 *     as the beam is wide, though a better one might still come
 * @param minLength EOS is not predicted before a hypothesis has this length; a smaller maximum
 *     length wins over it
 * @param keepAttention whether hypotheses carry their attention, which costs memory
 * @param suppressed ids that are never predicted; PAD and BOS are always among them
 */
public record SearchOptions(
    SpecialTokens special,
    int beamSize,
    int nBest,
    LengthPenalty lengthPenalty,
    boolean stopsWithBeam,
    int minLength,
    boolean keepAttention,
    SortedSet<Integer> suppressed) {

  private static final int LARGEST_BEAM = 10_000;

  /** Checks the ranges and adds PAD and BOS to the suppressed ids. */
  public SearchOptions {
    if (beamSize < 1 || beamSize > LARGEST_BEAM) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "beam size: expected 1 to %d, found %d", LARGEST_BEAM, beamSize));
    }
    if (nBest < 1 || nBest > beamSize) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "n-best: expected 1 to the beam size %d, found %d", beamSize, nBest));
    }
    if (minLength < 0) {
      throw new IllegalArgumentException("minimum length: expected 0 or more, found " + minLength);
    }
    SortedSet<Integer> never = new TreeSet<>(suppressed);
    never.addAll(List.of(special.pad(), special.bos()));
    if (never.contains(special.eos())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "suppressed tokens: EOS (%d) is among them, so nothing could end",
              special.eos()));
    }
    if (never.first() < 0) {
      throw new IllegalArgumentException(
          "suppressed tokens: expected ids of at least 0, found " + never.first());
    }
    suppressed = Collections.unmodifiableSortedSet(never);
  }

  /** Greedy search for one hypothesis, without length penalty. */
  public static SearchOptions greedy(SpecialTokens special) {
    return new SearchOptions(
        special, 1, 1, LengthPenalty.none(), false, 0, false, Collections.emptySortedSet());
  }

  /** These options with another beam, of which the best hypotheses are returned. */
  public SearchOptions withBeam(int size, int best) {
    return new SearchOptions(
        special, size, best, lengthPenalty, stopsWithBeam, minLength, keepAttention, suppressed);
  }

  /** These options with another length penalty. */
  public SearchOptions withLengthPenalty(LengthPenalty penalty) {
    return new SearchOptions(
        special, beamSize, nBest, penalty, stopsWithBeam, minLength, keepAttention, suppressed);
  }

  /** These options, where a sentence is done or not when as many have ended as the beam is wide. */
  public SearchOptions stoppingWithBeam(boolean stops) {
    return new SearchOptions(
        special, beamSize, nBest, lengthPenalty, stops, minLength, keepAttention, suppressed);
  }

  /** These options with another minimum length. */
  public SearchOptions withMinLength(int length) {
    return new SearchOptions(
        special, beamSize, nBest, lengthPenalty, stopsWithBeam, length, keepAttention, suppressed);
  }

  /** These options, with or without the attention of each hypothesis. */
  public SearchOptions withAttention(boolean keep) {
    return new SearchOptions(
        special, beamSize, nBest, lengthPenalty, stopsWithBeam, minLength, keep, suppressed);
  }

  /** These options with other suppressed ids beside PAD and BOS. */
  public SearchOptions withSuppressed(Collection<Integer> ids) {
    return new SearchOptions(
        special,
        beamSize,
        nBest,
        lengthPenalty,
        stopsWithBeam,
        minLength,
        keepAttention,
        new TreeSet<>(ids));
  }
}
