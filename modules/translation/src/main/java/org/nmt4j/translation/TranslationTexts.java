package org.nmt4j.translation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.lexical.LexicalTable;

/**
 * The texts of a translation model, by which it reads and writes the two languages. Reading these
 * texts builds no network.
 *
 * @param pipelines turn text into tokens and tokens into text
 * @param vocabularies the tokens and their ids
 * @param lexicon translations of words outside the vocabulary; often empty
 * @param table the table from which shortlists are made; empty if the recipe has no shortlist
 * @param lines facts about the training lines; empty for a model of an older version
 * @param calibration the calibration of the confidence in words; empty if none was fitted
 */
public record TranslationTexts(
    TextPipelines pipelines,
    Vocabularies vocabularies,
    Lexicon lexicon,
    Optional<LexicalTable> table,
    Optional<TrainedLines> lines,
    Optional<WordCalibration> calibration) {
  /** The entry with the calibration. */
  static final String CALIBRATION = "word.calibration.txt";

  private static final String LEXICON = "lexicon.tsv";
  private static final String TABLE = "lexical.table.txt";

  /**
   * Parses the texts of a model file.
   *
   * @throws org.nmt4j.model.file.ModelFileException if a text is missing or malformed
   */
  public static TranslationTexts parse(ModelTexts texts) {
    Vocabularies both = vocabularies(texts);
    int source = both.source().size();
    int target = both.target().size();
    return new TranslationTexts(
        texts.pipelines(),
        both,
        texts.parseOptional(LEXICON, Lexicon::read).orElse(Lexicon.EMPTY),
        texts.parseOptional(TABLE, lines -> LexicalTable.read(lines, source, target)),
        texts.parseOptional(ModelTexts.TRAINING_LINES, TrainedLines::read),
        texts.parseOptional(CALIBRATION, WordCalibration::read));
  }

  /** Parses the vocabularies of a model file. */
  public static Vocabularies vocabularies(ModelTexts texts) {
    Vocabulary source = texts.sourceVocabulary();
    return new Vocabularies(
        source,
        texts.recipe().vocabulary().shared()
            ? source
            : texts.parse(ModelTexts.TARGET_VOCABULARY, Vocabulary::read));
  }

  /** Returns the texts of a model file by the names of their entries. */
  Map<String, String> toEntries(boolean sharedVocabulary) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(ModelTexts.SOURCE_VOCABULARY, vocabularies.source().toText());
    if (!sharedVocabulary) {
      entries.put(ModelTexts.TARGET_VOCABULARY, vocabularies.target().toText());
    }
    ModelTexts.putCodes(ModelTexts.SOURCE_CODES, pipelines.source(), entries);
    ModelTexts.putCodes(ModelTexts.TARGET_CODES, pipelines.target(), entries);
    if (!lexicon.translations().isEmpty()) {
      entries.put(LEXICON, lexicon.toText());
    }
    table.ifPresent(found -> entries.put(TABLE, found.toText()));
    lines.ifPresent(found -> entries.put(ModelTexts.TRAINING_LINES, found.toText()));
    calibration.ifPresent(found -> entries.put(CALIBRATION, found.toText()));
    return entries;
  }

  TranslationTexts withLexicon(Lexicon other) {
    return new TranslationTexts(pipelines, vocabularies, other, table, lines, calibration);
  }

  TranslationTexts withTable(Optional<LexicalTable> other) {
    return new TranslationTexts(pipelines, vocabularies, lexicon, other, lines, calibration);
  }

  TranslationTexts withLines(Optional<TrainedLines> other) {
    return new TranslationTexts(pipelines, vocabularies, lexicon, table, other, calibration);
  }

  TranslationTexts withCalibration(Optional<WordCalibration> other) {
    return new TranslationTexts(pipelines, vocabularies, lexicon, table, lines, other);
  }
}
