package org.nmt4j.translation;

import java.util.Set;
import org.nmt4j.decoder.search.LengthPenalty;
import org.nmt4j.decoder.search.Search;
import org.nmt4j.decoder.search.SearchOptions;
import org.nmt4j.decoder.search.SpecialTokens;
import org.nmt4j.recipe.DecodingSettings;
import org.nmt4j.recipe.LengthPenaltySettings;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * How to translate.
 *
 * @param batchSize sentences decoded together; no result depends on it
 * @param unknown what becomes of words outside the vocabulary
 * @param keepAttention whether translations carry their attention
 */
public record TranslationOptions(
    int beamSize,
    int nBest,
    LengthPenalty lengthPenalty,
    MaxOutputLength maxLength,
    int batchSize,
    UnknownWords unknown,
    boolean keepAttention) {

  /** As a recipe says. */
  public static TranslationOptions of(DecodingSettings settings) {
    return new TranslationOptions(
        settings.beamSize(),
        settings.nBest(),
        penalty(settings.lengthPenalty()),
        settings.maxLength(),
        settings.batchSize(),
        settings.unk(),
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
        size, Math.min(nBest, size), lengthPenalty, maxLength, batchSize, unknown, keepAttention);
  }

  /** The same with so many translations of each line. */
  public TranslationOptions withNBest(int count) {
    return new TranslationOptions(
        beamSize, count, lengthPenalty, maxLength, batchSize, unknown, keepAttention);
  }

  /** The same with batches of another size. */
  public TranslationOptions withBatchSize(int size) {
    return new TranslationOptions(
        beamSize, nBest, lengthPenalty, maxLength, size, unknown, keepAttention);
  }

  /** The same with another way of dealing with unknown words. */
  public TranslationOptions withUnknown(UnknownWords words) {
    return new TranslationOptions(
        beamSize, nBest, lengthPenalty, maxLength, batchSize, words, keepAttention);
  }

  /** The same with attention kept. */
  public TranslationOptions withAttention() {
    return new TranslationOptions(
        beamSize, nBest, lengthPenalty, maxLength, batchSize, unknown, true);
  }

  Search search() {
    SpecialTokens special =
        new SpecialTokens(Vocabulary.PAD, Vocabulary.BOS, Vocabulary.EOS, Vocabulary.UNK);
    boolean forbidden = unknown == UnknownWords.FORBID;
    return Search.of(
        SearchOptions.greedy(special)
            .withBeam(beamSize, nBest)
            .withLengthPenalty(lengthPenalty)
            .withSuppressed(forbidden ? Set.of(Vocabulary.UNK) : Set.of())
            .withAttention(keepAttention || unknown == UnknownWords.REPLACE));
  }
}
