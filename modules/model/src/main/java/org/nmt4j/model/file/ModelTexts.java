package org.nmt4j.model.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The parsed texts of a model file. Every problem is reported by a {@link ModelFileException} with
 * one line that names the file.
 *
 * @param file the name of the file in messages
 * @param recipe the stored recipe; its paths are relative to the folder of the original recipe
 * @param contents the unparsed texts
 */
public record ModelTexts(String file, Recipe recipe, ModelContents contents) {
  /** The entry with the vocabulary of the source side. */
  public static final String SOURCE_VOCABULARY = "vocabulary.source.txt";

  /** The entry with the vocabulary of the target side; absent if both sides share one. */
  public static final String TARGET_VOCABULARY = "vocabulary.target.txt";

  /** The entry with the merges of the source side. */
  public static final String SOURCE_CODES = "bpe.source.codes";

  /** The entry with facts about the training lines; no weight depends on it. */
  public static final String TRAINING_LINES = "training.lines.txt";

  /** The entry with the state of a training, which checkpoints have and models lack. */
  public static final String TRAINING_STATE = "training.properties";

  /** The entry with the merges of the target side. */
  public static final String TARGET_CODES = "bpe.target.codes";

  /** Reads a model file or a checkpoint. */
  public static ModelTexts read(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      return read(open);
    }
  }

  /** Reads the texts of an open file, which stays open. */
  public static ModelTexts read(ModelFile file) {
    ModelContents contents = file.readContents();
    try {
      Recipe recipe = RecipeReader.readStored(contents.recipe(), file.name() + "!recipe.yaml");
      return new ModelTexts(file.name(), recipe, contents);
    } catch (RecipeException e) {
      int more = e.problems().size() - 1;
      throw new ModelFileException(
          e.problems().get(0) + (more > 0 ? " (and " + more + " more)" : ""), e);
    }
  }

  public String expandedRecipe() {
    return contents.recipe();
  }

  /** Returns facts about how the model was made, for people. */
  public Map<String, String> provenance() {
    return contents.provenance();
  }

  /** Parses a text. Returns empty if the model lacks the text, as older models may. */
  public <T> Optional<T> parseOptional(String name, Function<LineReader, T> parser) {
    return contents.texts().containsKey(name) ? Optional.of(parse(name, parser)) : Optional.empty();
  }

  /**
   * Parses a text.
   *
   * @throws ModelFileException if the text is missing or malformed
   */
  public <T> T parse(String name, Function<LineReader, T> parser) {
    String text = contents.texts().get(name);
    if (text == null) {
      throw new ModelFileException(file + ": " + name + " is missing");
    }
    try {
      return parser.apply(LineReader.of(text, file + "!" + name));
    } catch (DataException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }

  public Vocabulary sourceVocabulary() {
    return parse(SOURCE_VOCABULARY, Vocabulary::read);
  }

  /** Adds the merges of a pipeline that uses byte pair encoding to the texts of a model file. */
  public static void putCodes(String name, TextPipeline pipeline, Map<String, String> texts) {
    pipeline.codes().ifPresent(codes -> texts.put(name, codes.toText()));
  }

  /** Returns the pipelines of both sides, which turn text into tokens. */
  public TextPipelines pipelines() {
    return pipelinesWithoutTags().keepingTags(recipe.data().tags());
  }

  /** Returns the pipelines of both sides, which do not know the tags of the training corpora. */
  public TextPipelines pipelinesWithoutTags() {
    try {
      return TextPipelines.restore(
          recipe.tokenization(),
          Optional.ofNullable(contents.texts().get(SOURCE_CODES)),
          Optional.ofNullable(contents.texts().get(TARGET_CODES)));
    } catch (DataException | IllegalArgumentException e) {
      throw new ModelFileException(file + ": " + e.getMessage(), e);
    }
  }

  /** Returns the pipeline of a model with one side. */
  public TextPipeline sourcePipeline() {
    try {
      return TextPipelines.restoreSource(
          recipe.tokenization(), Optional.ofNullable(contents.texts().get(SOURCE_CODES)));
    } catch (DataException | IllegalArgumentException e) {
      throw new ModelFileException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Checks the task of the model.
   *
   * @param wanted the accepted tasks
   * @return these texts
   * @throws ModelFileException if the model is for another task; the message names all these tasks
   */
  public ModelTexts require(TaskType... wanted) {
    if (!List.of(wanted).contains(recipe.task())) {
      String names =
          Arrays.stream(wanted).map(TaskType::toString).collect(Collectors.joining(" or "));
      throw new ModelFileException(
          String.format(
              Locale.ROOT,
              "%s: found a model for the task %s, expected %s",
              file,
              recipe.task(),
              names));
    }
    return this;
  }
}
