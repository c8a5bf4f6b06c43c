package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.RecipeException;
import org.nmt4j.recipe.RecipeReader;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * All of a model file but its weights; no network is set up to read it.
 *
 * @param recipe as stored, its paths relative to the folder of the recipe it came from
 * @param expandedRecipe its text
 * @param provenance facts about how it was made, for people
 */
public record StoredModel(
    Recipe recipe,
    String expandedRecipe,
    TextPipelines pipelines,
    Vocabularies vocabularies,
    Lexicon lexicon,
    Map<String, String> provenance) {
  static final String SOURCE_VOCABULARY = "vocabulary.source.txt";
  static final String TARGET_VOCABULARY = "vocabulary.target.txt";
  static final String SOURCE_CODES = "bpe.source.codes";
  static final String TARGET_CODES = "bpe.target.codes";
  static final String LEXICON = "lexicon.tsv";

  /**
   * Reads a model file or a checkpoint.
   *
   * @throws ModelFileException with one line saying what is wrong with the file
   */
  public static StoredModel read(Path file) {
    ModelContents contents = ModelFile.at(file).readContents();
    Recipe recipe = readRecipe(contents.recipe(), file);
    Vocabulary source = vocabulary(contents, SOURCE_VOCABULARY, file);
    Vocabulary target =
        recipe.vocabulary().shared() ? source : vocabulary(contents, TARGET_VOCABULARY, file);
    return new StoredModel(
        recipe,
        contents.recipe(),
        pipelines(contents, recipe, file),
        new Vocabularies(source, target),
        lexicon(contents, file),
        contents.provenance());
  }

  private static Recipe readRecipe(String yaml, Path file) {
    try {
      return RecipeReader.readStored(yaml, file + "!recipe.yaml");
    } catch (RecipeException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }

  private static TextPipelines pipelines(ModelContents contents, Recipe recipe, Path file) {
    try {
      return TextPipelines.restore(
          recipe.tokenization(),
          Optional.ofNullable(contents.texts().get(SOURCE_CODES)),
          Optional.ofNullable(contents.texts().get(TARGET_CODES)));
    } catch (DataException | IllegalArgumentException e) {
      throw new ModelFileException(file + ": " + e.getMessage(), e);
    }
  }

  private static Vocabulary vocabulary(ModelContents contents, String name, Path file) {
    String text = contents.texts().get(name);
    if (text == null) {
      throw new ModelFileException(file + ": " + name + " is missing");
    }
    try {
      return Vocabulary.read(LineReader.of(text, file + "!" + name));
    } catch (DataException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }

  private static Lexicon lexicon(ModelContents contents, Path file) {
    String text = contents.texts().getOrDefault(LEXICON, "");
    try {
      return Lexicon.read(LineReader.of(text, file + "!" + LEXICON));
    } catch (DataException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }
}
