package org.nmt4j.translation;

import java.util.Set;
import org.nmt4j.decoder.search.LengthPenalty;
import org.nmt4j.decoder.search.SearchOptions;
import org.nmt4j.recipe.DecodingSettings;
import org.nmt4j.recipe.LengthPenaltySettings;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * How to translate.
 *
 * @param batchSize sentences decoded together; no result depends on it
 * @param keepAttention whether translations carry their attention
 */
public record TranslationOptions(
    int beamSize,
    int nBest,
    LengthPenalty lengthPenalty,
    MaxOutputLength maxLength,
    int batchSize,
    boolean keepAttention) {

  /** As a recipe says. */
  public static TranslationOptions of(DecodingSettings settings) {
    return new TranslationOptions(
        settings.beamSize(),
        settings.nBest(),
        penalty(settings.lengthPenalty()),
        settings.maxLength(),
        settings.batchSize(),
        false);
  }

  private static LengthPenalty penalty(LengthPenaltySettings settings) {
    LengthPenalty.Type type =
        switch (settings.type()) {
          case WU -> LengthPenalty.Type.WU;
          case POWER -> LengthPenalty.Type.POWER;
          case AVERAGE -> LengthPenalty.Type.AVERAGE;
          case NONE -> LengthPenalty.Type.NONE;
        };
    return new LengthPenalty(type, settings.alpha());
  }

  /** The same with another beam; a beam of 1 is greedy search. */
  public TranslationOptions withBeamSize(int size) {
    return new TranslationOptions(
        size, Math.min(nBest, size), lengthPenalty, maxLength, batchSize, keepAttention);
  }

  /** The same with so many translations of each line. */
  public TranslationOptions withNBest(int count) {
    return new TranslationOptions(
        beamSize, count, lengthPenalty, maxLength, batchSize, keepAttention);
  }

  /** The same with batches of another size. */
  public TranslationOptions withBatchSize(int size) {
    return new TranslationOptions(
        beamSize, nBest, lengthPenalty, maxLength, size, keepAttention);
  }

  /** The same with attention kept. */
  public TranslationOptions withAttention() {
    return new TranslationOptions(beamSize, nBest, lengthPenalty, maxLength, batchSize, true);
  }

  SearchOptions search() {
    return new SearchOptions(
        beamSize,
        nBest,
        lengthPenalty,
        0,
        keepAttention,
        Vocabulary.BOS,
        Vocabulary.EOS,
        Set.of(Vocabulary.PAD, Vocabulary.BOS));
  }
}
