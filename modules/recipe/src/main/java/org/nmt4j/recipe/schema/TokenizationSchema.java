package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Optional;
import org.nmt4j.recipe.BpeSettings;
import org.nmt4j.recipe.SideTokenization;
import org.nmt4j.recipe.SubwordType;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.recipe.UnicodeForm;

/** The keys of {@code tokenization}. */
final class TokenizationSchema {

  private static final Key<SideTokenization, String> LANGUAGE =
      Key.of(
          "language",
          Types.text("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*", "a language's code such as de"),
          "und",
          SideTokenization::language,
          "the language's code, such as de, for opennlp-me; und is undetermined");

  private static final Key<SideTokenization, TokenizerType> TOKENIZER =
      Key.<SideTokenization, TokenizerType>of(
              "tokenizer",
              Types.oneOf(TokenizerType.values()),
              TokenizerType.OPENNLP_SIMPLE,
              SideTokenization::tokenizer,
              "from text to words; numbers: each word is a step of numbers with commas between"
                  + " them, which the network reads in place of an embedding")
          .fallingBack(TokenizerType.WHITESPACE, TaskType.TAGGING);

  private static final Key<SideTokenization, Boolean> LOWERCASE =
      Key.of(
          "lowercase",
          Types.truth(),
          false,
          SideTokenization::lowercase,
          "whether text is lower-cased first");

  private static final Key<SideTokenization, UnicodeForm> UNICODE =
      Key.of(
          "unicode",
          Types.oneOf(UnicodeForm.values()),
          UnicodeForm.NFC,
          SideTokenization::unicodeForm,
          "the Unicode form that text is brought to first");

  private static final Key<SideTokenization, SubwordType> SUBWORD =
      Key.<SideTokenization, SubwordType>of(
              "subword",
              Types.oneOf(SubwordType.values()),
              SubwordType.BPE,
              SideTokenization::subword,
              "from words to smaller units")
          .fallingBack(SubwordType.NONE, TaskType.except(TaskType.TRANSLATION));

  static final Section<SideTokenization> SIDE_SECTION =
      Section.of(
          values ->
              new SideTokenization(
                  values.get(LANGUAGE),
                  values.get(TOKENIZER),
                  values.get(LOWERCASE),
                  values.get(UNICODE),
                  values.get(SUBWORD)),
          LANGUAGE,
          TOKENIZER,
          LOWERCASE,
          UNICODE,
          SUBWORD);

  private static final Key<BpeSettings, Integer> MERGES =
      Key.<BpeSettings, Integer>of(
              "merges",
              Types.integer(1, 1_000_000),
              2000,
              BpeSettings::merges,
              "the number of merge operations to learn")
          .fallingBack(8000, TaskType.except(TaskType.TRANSLATION));

  private static final Key<BpeSettings, Boolean> JOINT =
      Key.<BpeSettings, Boolean>of(
              "joint",
              Types.truth(),
              true,
              BpeSettings::joint,
              "whether one set of merges is learned from both sides")
          .only(TaskType.TRANSLATION);

  private static final Key<BpeSettings, Double> DROPOUT =
      Key.of(
          "dropout",
          Types.number(Range.SHARE),
          0.0,
          BpeSettings::dropout,
          "the probability that training skips a merge");

  private static final Key<BpeSettings, Optional<Path>> CODES =
      Key.optional(
          "codes",
          Types.file(),
          BpeSettings::codes,
          "a file of merges, of nmt4j, subword-nmt or fastBPE, to use on both sides instead of"
              + " learning them");

  static final Section<BpeSettings> BPE_SECTION =
      Section.of(
          values ->
              new BpeSettings(
                  values.get(MERGES), values.get(JOINT), values.get(DROPOUT), values.get(CODES)),
          MERGES,
          JOINT,
          DROPOUT,
          CODES);

  private static final Key<TokenizationSettings, SideTokenization> SOURCE =
      Key.required(
          "source",
          SIDE_SECTION,
          TokenizationSettings::source,
          "the source side; the text of a language model");

  private static final Key<TokenizationSettings, SideTokenization> TARGET =
      Key.<TokenizationSettings, SideTokenization>required(
              "target", SIDE_SECTION, TokenizationSettings::target, "the target side")
          .only(TaskType.TRANSLATION);

  private static final Key<TokenizationSettings, BpeSettings> BPE =
      Key.required(
          "bpe",
          BPE_SECTION,
          TokenizationSettings::bpe,
          "byte pair encoding, for the sides that use it");

  static final Section<TokenizationSettings> SECTION =
      Section.of(
          values ->
              new TokenizationSettings(values.get(SOURCE), values.get(TARGET), values.get(BPE)),
          SOURCE,
          TARGET,
          BPE);

  private TokenizationSchema() {}
}
