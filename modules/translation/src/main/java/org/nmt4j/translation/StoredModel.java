package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.lexical.LexicalTable;

/**
 * The contents of a model file without its weights. Reading them builds no network.
 *
 * @param recipe as stored, its paths relative to the folder of the recipe it came from
 * @param expandedRecipe its text
 * @param table what shortlists are made of, where the recipe asked for them
 * @param lines facts about its training lines; empty for an older model
 * @param provenance facts about how it was made, for people
 */
public record StoredModel(
    Recipe recipe,
    String expandedRecipe,
    TextPipelines pipelines,
    Vocabularies vocabularies,
    Lexicon lexicon,
    Optional<LexicalTable> table,
    Optional<TrainedLines> lines,
    Map<String, String> provenance) {
  static final String LEXICON = "lexicon.tsv";
  static final String TABLE = "lexical.table.txt";

  /**
   * Reads a model file or a checkpoint.
   *
   * @throws org.nmt4j.model.file.ModelFileException with one line saying what is wrong with the
   *     file
   */
  public static StoredModel read(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      return read(open);
    }
  }

  /** Reads the texts of an open file, which stays open. */
  public static StoredModel read(ModelFile file) {
    ModelTexts texts = ModelTexts.read(file).require(TaskType.TRANSLATION);
    Recipe recipe = texts.recipe();
    Vocabulary source = texts.sourceVocabulary();
    Vocabulary target =
        recipe.vocabulary().shared()
            ? source
            : texts.parse(ModelTexts.TARGET_VOCABULARY, Vocabulary::read);
    return new StoredModel(
        recipe,
        texts.expandedRecipe(),
        texts.pipelines(),
        new Vocabularies(source, target),
        texts.has(LEXICON) ? texts.parse(LEXICON, Lexicon::read) : Lexicon.EMPTY,
        texts.has(TABLE)
            ? Optional.of(
                texts.parse(TABLE, lines -> LexicalTable.read(lines, source.size(), target.size())))
            : Optional.empty(),
        texts.has(ModelTexts.TRAINING_LINES)
            ? Optional.of(texts.parse(ModelTexts.TRAINING_LINES, TrainedLines::read))
            : Optional.empty(),
        texts.provenance());
  }
}
