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
    @Key(
            value =
                "the weight beta of the coverage penalty, which lowers the score of hypotheses"
                    + " whose tokens pay too little attention to a source token; 0 for no penalty",
            defaultValue = "0.0",
            range = ">= 0",
            foreign = "beta")
        double coveragePenalty,
    @Key(
            value =
                "the length of the n-grams of tokens that no translation has twice, such as 4; 0"
                    + " for no limit",
            defaultValue = "0",
            range = "from 0 to 1000",
            foreign = "no_repeat_ngram_size block_ngram_repeat")
        int noRepeatNgram,
    @Key(
            value =
                "the factor of the log-probability of tokens that the translation already has, such"
                    + " as 1.2; 1 for no penalty",
            defaultValue = "1.0",
            range = ">= 1")
        double repetitionPenalty,
    @Key(value = "the longest translation", foreign = "max_output_length max_length_factor")
        MaxOutputLength maxLength,
    @Key(
            value =
                "when the search for a translation ends: exact, when no better translation can be"
                    + " found; beam, also when beam_size translations are complete, which is"
                    + " faster",
            defaultValue = "exact")
        SearchStop stop,
    @Key(
            value =
                "the number of groups into which the hypotheses are divided, so that the"
                    + " translations of a list differ more; at most beam_size; 1 for no groups",
            defaultValue = "1",
            range = "from 1 to " + DecodingSettings.LARGEST_BEAM,
            foreign = "diverse_beam_groups num_beam_groups")
        int diverseGroups,
    @Key(
            value =
                "with diverse_groups: the number that is subtracted from the log-probability of a"
                    + " token for each hypothesis of an earlier group that has the token at the"
                    + " same position",
            defaultValue = "0.5",
            range = ">= 0",
            foreign = "diverse_beam_strength")
        double diversityPenalty,
    @Key(
            value = "translations per sentence",
            defaultValue = "1",
            range = "from 1 to 1000",
            foreign = "nbest nbest_size")
        int nBest,
    @Key(
            value = "sentences decoded together in a thread",
            defaultValue = "32",
            range = "from 1 to 100000")
        int batchSize,
    @Key(
            value =
                "the treatment of the unknown token in translations: keep leaves the token; forbid"
                    + " never chooses the token; replace puts the source word with the most"
                    + " attention in its place, or the translation of that word in the lexicon",
            defaultValue = "keep",
            foreign = "replace_unk allow_unk generate_unk unk_replace")
        UnknownWords unk,
    @Key(
            value =
                "a file for unk replace; a line is a source word, a tab and the translation of the"
                    + " word",
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
                "the shortlist, which limits the target tokens of a sentence to those that a"
                    + " lexical table suggests; null for no limit",
            foreign = "restrict_lexicon")
        Optional<ShortlistSettings> shortlist) {

  /** The largest beam size that a recipe may set. */
  public static final int LARGEST_BEAM = 1000;
}
