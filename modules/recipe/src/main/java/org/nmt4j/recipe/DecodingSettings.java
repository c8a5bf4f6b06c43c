package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the model translates.
 *
 * @param beamSize hypotheses kept at every step; 1 is greedy search
 * @param lengthPenalty how hypotheses of different lengths compare
 * @param maxLength the longest translation
 * @param stop when the search for a sentence's translation ends
 * @param nBest translations per sentence
 * @param batchSize sentences decoded together
 * @param unk what becomes of words outside the vocabulary
 * @param lexicon lines of a source word, a tab and its translation, for {@code unk: replace}
 * @param sentences whether a line is translated sentence by sentence
 * @param shortlist the target tokens that a sentence is translated with; empty for all
 */
public record DecodingSettings(
    int beamSize,
    LengthPenaltySettings lengthPenalty,
    MaxOutputLength maxLength,
    SearchStop stop,
    int nBest,
    int batchSize,
    UnknownWords unk,
    Optional<Path> lexicon,
    SentenceMode sentences,
    Optional<ShortlistSettings> shortlist) {

  /** The widest beam that may be asked for. */
  public static final int LARGEST_BEAM = 1000;
}
