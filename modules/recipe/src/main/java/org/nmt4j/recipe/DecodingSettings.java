package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Optional;

/** The settings of translation. */
public record DecodingSettings(
    @Key(
            value = "hypotheses kept at every step; 1 is greedy search",
            defaultValue = "5",
            range = "from 1 to " + DecodingSettings.LARGEST_BEAM,
            foreign = "beam num_beams")
        int beamSize,
    @Key("how hypotheses of different lengths compare") LengthPenaltySettings lengthPenalty,
    @Key(value = "the longest translation", foreign = "max_output_length max_length_factor")
        MaxOutputLength maxLength,
    @Key(
            value =
                "when the search of a sentence ends: exact, when nothing better can come; beam,"
                    + " also as soon as as many translations have ended as the beam is wide, which"
                    + " is faster",
            defaultValue = "exact")
        SearchStop stop,
    @Key(
            value = "translations per sentence",
            defaultValue = "1",
            range = "from 1 to 1000",
            foreign = "nbest nbest_size")
        int nBest,
    @Key(value = "sentences decoded together", defaultValue = "64", range = "from 1 to 100000")
        int batchSize,
    @Key(
            value = "what becomes of words outside the vocabulary",
            defaultValue = "keep",
            foreign = "replace_unk allow_unk generate_unk unk_replace")
        UnknownWords unk,
    @Key(
            value = "lines of a source word, a tab and its translation, for unk replace",
            foreign = "phrase_table")
        Optional<Path> lexicon,
    @Key(
            value =
                "split: each sentence of a line is translated by itself; keep: lines stay whole;"
                    + " auto: split if fewer than a tenth of the training lines hold several"
                    + " sentences",
            defaultValue = "auto")
        SentenceMode sentences,
    @Key(
            value =
                "the few target tokens that a sentence is translated with, found in a lexical"
                    + " table; null for all",
            foreign = "restrict_lexicon")
        Optional<ShortlistSettings> shortlist) {

  /** The largest beam size that a recipe may set. */
  public static final int LARGEST_BEAM = 1000;
}
