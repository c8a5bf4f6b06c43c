package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Optional;
import org.nmt4j.recipe.DecodingSettings;
import org.nmt4j.recipe.LengthPenaltySettings;
import org.nmt4j.recipe.LengthPenaltyType;
import org.nmt4j.recipe.MaxOutputLength;
import org.nmt4j.recipe.SearchStop;
import org.nmt4j.recipe.SentenceMode;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.UnknownWords;

/** The keys of {@code decoding}. */
final class DecodingSchema {

  private static final Key<LengthPenaltySettings, LengthPenaltyType> TYPE =
      Key.of(
          "type",
          Types.oneOf(LengthPenaltyType.values()),
          LengthPenaltyType.WU,
          LengthPenaltySettings::type,
          "the rule");

  private static final Key<LengthPenaltySettings, Double> ALPHA =
      Key.of(
          "alpha",
          Types.number(Range.NOT_NEGATIVE),
          1.0,
          LengthPenaltySettings::alpha,
          "its exponent");

  static final Section<LengthPenaltySettings> LENGTH_PENALTY_SECTION =
      Section.of(
          values -> new LengthPenaltySettings(values.get(TYPE), values.get(ALPHA)), TYPE, ALPHA);

  private static final Key<MaxOutputLength, Double> FACTOR =
      Key.of(
          "factor",
          Types.number(Range.NOT_NEGATIVE),
          2.0,
          MaxOutputLength::factor,
          "target tokens per source token");

  private static final Key<MaxOutputLength, Integer> PLUS =
      Key.of("plus", Types.integer(1, 10_000), 10, MaxOutputLength::plus, "added to that");

  static final Section<MaxOutputLength> MAX_LENGTH_SECTION =
      Section.of(values -> new MaxOutputLength(values.get(FACTOR), values.get(PLUS)), FACTOR, PLUS);

  private static final Key<ShortlistSettings, Integer> FREQUENT =
      Key.of(
          "frequent",
          Types.integer(0, 1_000_000),
          100,
          ShortlistSettings::frequent,
          "the most frequent target tokens, which are on every list");

  private static final Key<ShortlistSettings, Integer> CANDIDATES =
      Key.of(
          "candidates",
          Types.integer(1, 1000),
          20,
          ShortlistSettings::candidates,
          "target tokens that each source token puts on the list");

  static final Section<ShortlistSettings> SHORTLIST_SECTION =
      Section.of(
          values -> new ShortlistSettings(values.get(FREQUENT), values.get(CANDIDATES)),
          FREQUENT,
          CANDIDATES);

  private static final Key<DecodingSettings, Integer> BEAM_SIZE =
      Key.of(
          "beam_size",
          Types.integer(1, DecodingSettings.LARGEST_BEAM),
          5,
          DecodingSettings::beamSize,
          "hypotheses kept at every step; 1 is greedy search");

  private static final Key<DecodingSettings, LengthPenaltySettings> LENGTH_PENALTY =
      Key.required(
          "length_penalty",
          LENGTH_PENALTY_SECTION,
          DecodingSettings::lengthPenalty,
          "how hypotheses of different lengths compare");

  private static final Key<DecodingSettings, MaxOutputLength> MAX_LENGTH =
      Key.required(
          "max_length", MAX_LENGTH_SECTION, DecodingSettings::maxLength, "the longest translation");

  private static final Key<DecodingSettings, SearchStop> STOP =
      Key.of(
          "stop",
          Types.oneOf(SearchStop.values()),
          SearchStop.EXACT,
          DecodingSettings::stop,
          "when the search of a sentence ends: exact, when nothing better can come; beam, also as"
              + " soon as as many translations have ended as the beam is wide, which is faster");

  private static final Key<DecodingSettings, Integer> N_BEST =
      Key.of(
          "n_best",
          Types.integer(1, 1000),
          1,
          DecodingSettings::nBest,
          "translations per sentence");

  private static final Key<DecodingSettings, Integer> BATCH_SIZE =
      Key.of(
          "batch_size",
          Types.integer(1, 100_000),
          64,
          DecodingSettings::batchSize,
          "sentences decoded together");

  private static final Key<DecodingSettings, UnknownWords> UNK =
      Key.of(
          "unk",
          Types.oneOf(UnknownWords.values()),
          UnknownWords.KEEP,
          DecodingSettings::unk,
          "what becomes of words outside the vocabulary");

  private static final Key<DecodingSettings, Optional<Path>> LEXICON =
      Key.optional(
          "lexicon",
          Types.file(),
          DecodingSettings::lexicon,
          "lines of a source word, a tab and its translation, for unk replace");

  private static final Key<DecodingSettings, SentenceMode> SENTENCES =
      Key.of(
          "sentences",
          Types.oneOf(SentenceMode.values()),
          SentenceMode.AUTO,
          DecodingSettings::sentences,
          "split: each sentence of a line is translated by itself; keep: lines stay whole; auto:"
              + " split if fewer than a tenth of the training lines hold several sentences");

  private static final Key<DecodingSettings, Optional<ShortlistSettings>> SHORTLIST =
      Key.optional(
          "shortlist",
          SHORTLIST_SECTION,
          DecodingSettings::shortlist,
          "the few target tokens that a sentence is translated with, found in a lexical table;"
              + " null for all");

  static final Section<DecodingSettings> SECTION =
      Section.of(
          values ->
              new DecodingSettings(
                  values.get(BEAM_SIZE),
                  values.get(LENGTH_PENALTY),
                  values.get(MAX_LENGTH),
                  values.get(STOP),
                  values.get(N_BEST),
                  values.get(BATCH_SIZE),
                  values.get(UNK),
                  values.get(LEXICON),
                  values.get(SENTENCES),
                  values.get(SHORTLIST)),
          BEAM_SIZE,
          LENGTH_PENALTY,
          MAX_LENGTH,
          STOP,
          N_BEST,
          BATCH_SIZE,
          UNK,
          LEXICON,
          SENTENCES,
          SHORTLIST);

  private DecodingSchema() {}
}
