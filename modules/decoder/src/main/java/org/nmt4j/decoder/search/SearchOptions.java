package org.nmt4j.decoder.search;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The options of a search. All lengths include EOS.
 *
 * @param special the ids of PAD, BOS, EOS and UNK
 * @param beamSize the number of hypotheses kept at every step; 1 means greedy search
 * @param nBest the largest number of hypotheses returned for a sentence, at most the beam size
 * @param lengthPenalty makes hypotheses of different lengths comparable
 * @param stopsWithBeam whether a sentence stops as soon as {@code beamSize} of its hypotheses have
 *     finished, although a better one might still follow
 * @param minLength the smallest length at which EOS may be predicted; a smaller maximum length
 *     takes precedence
 * @param keepAttention whether hypotheses keep their attention weights, which costs memory
 * @param suppressed the ids that are never predicted; they always include PAD and BOS
 * @param penalties the penalties on repetition and on source words left out
 * @param diversity the groups of the beam, at most as many as hypotheses
 * @param sampling draws {@code nBest} hypotheses instead of searching for the best; empty to search
 */
public record SearchOptions(
    SpecialTokens special,
    int beamSize,
    int nBest,
    LengthPenalty lengthPenalty,
    boolean stopsWithBeam,
    int minLength,
    boolean keepAttention,
    SortedSet<Integer> suppressed,
    Penalties penalties,
    Diversity diversity,
    Optional<Sampling> sampling) {

  /** The maximum number of hypotheses or samples of a sentence. */
  public static final int LARGEST_BEAM = 10_000;

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
    if (diversity.groups() > beamSize) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "diverse groups: expected 1 to the beam size %d, found %d",
              beamSize,
              diversity.groups()));
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

  /** Returns options for a greedy search without length penalty. */
  public static SearchOptions greedy(SpecialTokens special) {
    return new SearchOptions(
        special,
        1,
        1,
        LengthPenalty.none(),
        false,
        0,
        false,
        Collections.emptySortedSet(),
        Penalties.NONE,
        Diversity.NONE,
        Optional.empty());
  }

  /** Returns whether the search keeps attention weights, for its hypotheses or for their score. */
  boolean needsAttention() {
    return keepAttention || penalties.coverage() > 0;
  }

  /** Returns these options with another beam size and another number of returned hypotheses. */
  public SearchOptions withBeam(int size, int best) {
    return with(
        to -> {
          to.beamSize = size;
          to.nBest = best;
        });
  }

  /** Returns these options with other groups of the beam. */
  public SearchOptions withDiversity(Diversity other) {
    return with(to -> to.diversity = other);
  }

  /** Returns these options with sampling instead of a search for the best hypotheses. */
  public SearchOptions withSampling(Sampling other) {
    return with(to -> to.sampling = Optional.of(other));
  }

  /** Returns these options with another length penalty. */
  public SearchOptions withLengthPenalty(LengthPenalty penalty) {
    return with(to -> to.lengthPenalty = penalty);
  }

  /** Returns these options with another value of {@link #stopsWithBeam}. */
  public SearchOptions stoppingWithBeam(boolean stops) {
    return with(to -> to.stopsWithBeam = stops);
  }

  /** Returns these options with another minimum length. */
  public SearchOptions withMinLength(int length) {
    return with(to -> to.minLength = length);
  }

  /** Returns these options with or without the attention weights of each hypothesis. */
  public SearchOptions withAttention(boolean keep) {
    return with(to -> to.keepAttention = keep);
  }

  /** Returns these options with other suppressed ids; PAD and BOS are added. */
  public SearchOptions withSuppressed(Collection<Integer> ids) {
    return with(to -> to.suppressed = new TreeSet<>(ids));
  }

  /** Returns these options with other penalties. */
  public SearchOptions withPenalties(Penalties others) {
    return with(to -> to.penalties = others);
  }

  private SearchOptions with(Consumer<Changes> change) {
    Changes changes = new Changes(this);
    change.accept(changes);
    return changes.options();
  }

  /** A mutable copy of the options, for changing one of them. */
  private static final class Changes {
    private final SpecialTokens special;
    private int beamSize;
    private int nBest;
    private LengthPenalty lengthPenalty;
    private boolean stopsWithBeam;
    private int minLength;
    private boolean keepAttention;
    private SortedSet<Integer> suppressed;
    private Penalties penalties;
    private Diversity diversity;
    private Optional<Sampling> sampling;

    Changes(SearchOptions from) {
      special = from.special;
      beamSize = from.beamSize;
      nBest = from.nBest;
      lengthPenalty = from.lengthPenalty;
      stopsWithBeam = from.stopsWithBeam;
      minLength = from.minLength;
      keepAttention = from.keepAttention;
      suppressed = from.suppressed;
      penalties = from.penalties;
      diversity = from.diversity;
      sampling = from.sampling;
    }

    SearchOptions options() {
      return new SearchOptions(
          special,
          beamSize,
          nBest,
          lengthPenalty,
          stopsWithBeam,
          minLength,
          keepAttention,
          suppressed,
          penalties,
          diversity,
          sampling);
    }
  }
}
