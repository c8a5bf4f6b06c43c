package org.nmt4j.translation;

import java.util.Optional;
import java.util.Set;
import org.nmt4j.decoder.search.LengthPenalty;
import org.nmt4j.decoder.search.Search;
import org.nmt4j.decoder.search.SearchOptions;
import org.nmt4j.decoder.search.SpecialTokens;
import org.nmt4j.recipe.DecodingSettings;
import org.nmt4j.recipe.LengthPenaltySettings;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.recipe.SearchStop;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * How to translate. Options of a recipe are changed one at a time: {@code
 * options.withBeamSize(4).withNBest(2)}.
 *
 * @param beamSize beginnings of a translation that are followed up together; 1 is greedy search
 * @param nBest the most candidates of each line, at most the beam's size
 * @param lengthPenalty how candidates of different lengths compare
 * @param stop when the search for a line's translation ends
 * @param maxLength the longest translation in tokens, by the length of the line
 * @param batchSize sentences decoded together; no result depends on it
 * @param unknown what becomes of words outside the vocabulary
 * @param shortlist the target tokens that a line is translated with; empty for all
 * @param keepAttention whether translations carry their attention
 */
public record TranslationOptions(
    int beamSize,
    int nBest,
    LengthPenalty lengthPenalty,
    SearchStop stop,
    MaxOutputLength maxLength,
    int batchSize,
    UnknownWords unknown,
    Optional<ShortlistSettings> shortlist,
    boolean keepAttention) {

  /** Checks what no search can do without; the search itself checks the rest. */
  public TranslationOptions {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size: expected 1 or more, found " + batchSize);
    }
  }

  /** As a recipe says. */
  public static TranslationOptions of(DecodingSettings settings) {
    return new TranslationOptions(
        settings.beamSize(),
        settings.nBest(),
        penalty(settings.lengthPenalty()),
        settings.stop(),
        settings.maxLength(),
        settings.batchSize(),
        settings.unk(),
        settings.shortlist(),
        false);
  }

  private static LengthPenalty penalty(LengthPenaltySettings settings) {
    return switch (settings.type()) {
      case WU -> LengthPenalty.wu(settings.alpha());
      case POWER -> LengthPenalty.power(settings.alpha());
      case AVERAGE -> LengthPenalty.average();
      case NONE -> LengthPenalty.none();
    };
  }

  /** The same with another beam; a beam of 1 is greedy search. */
  public TranslationOptions withBeamSize(int size) {
    return new TranslationOptions(
        size,
        Math.min(nBest, size),
        lengthPenalty,
        stop,
        maxLength,
        batchSize,
        unknown,
        shortlist,
        keepAttention);
  }

  /** The same with up to so many translations of each line, at most the beam's size. */
  public TranslationOptions withNBest(int count) {
    return new TranslationOptions(
        beamSize,
        count,
        lengthPenalty,
        stop,
        maxLength,
        batchSize,
        unknown,
        shortlist,
        keepAttention);
  }

  /** The same with another bound of length. */
  public TranslationOptions withMaxLength(MaxOutputLength length) {
    return new TranslationOptions(
        beamSize, nBest, lengthPenalty, stop, length, batchSize, unknown, shortlist, keepAttention);
  }

  /** The same with batches of another size. */
  public TranslationOptions withBatchSize(int size) {
    return new TranslationOptions(
        beamSize, nBest, lengthPenalty, stop, maxLength, size, unknown, shortlist, keepAttention);
  }

  /** The same with another way of dealing with unknown words. */
  public TranslationOptions withUnknown(UnknownWords words) {
    return new TranslationOptions(
        beamSize,
        nBest,
        lengthPenalty,
        stop,
        maxLength,
        batchSize,
        words,
        shortlist,
        keepAttention);
  }

  /** The same with another shortlist; the model must have been trained for one as long. */
  public TranslationOptions withShortlist(ShortlistSettings list) {
    return listed(Optional.of(list));
  }

  /** The same with all of the vocabulary, which is slower. */
  public TranslationOptions withoutShortlist() {
    return listed(Optional.empty());
  }

  private TranslationOptions listed(Optional<ShortlistSettings> list) {
    return new TranslationOptions(
        beamSize, nBest, lengthPenalty, stop, maxLength, batchSize, unknown, list, keepAttention);
  }

  /** The same with attention kept, which costs memory and time. */
  public TranslationOptions withAttention() {
    return new TranslationOptions(
        beamSize, nBest, lengthPenalty, stop, maxLength, batchSize, unknown, shortlist, true);
  }

  Search search() {
    SpecialTokens special =
        new SpecialTokens(Vocabulary.PAD, Vocabulary.BOS, Vocabulary.EOS, Vocabulary.UNK);
    boolean forbidden = unknown == UnknownWords.FORBID;
    return Search.of(
        SearchOptions.greedy(special)
            .withBeam(beamSize, nBest)
            .withLengthPenalty(lengthPenalty)
            .stoppingWithBeam(stop == SearchStop.BEAM)
            .withSuppressed(forbidden ? Set.of(Vocabulary.UNK) : Set.of())
            .withAttention(keepAttention || unknown == UnknownWords.REPLACE));
  }
}
