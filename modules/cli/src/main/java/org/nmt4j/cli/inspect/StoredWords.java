package org.nmt4j.cli.inspect;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.labelling.LabellingModel;
import org.nmt4j.labelling.Labels;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.translation.TrainedLines;
import org.nmt4j.translation.TranslationTexts;
import org.nmt4j.translation.WordCalibration;
import org.nmt4j.translation.lexical.LexicalTable;

/**
 * The words of a model file and its facts about the training lines. Reading them builds no network.
 *
 * @param source the source vocabulary; empty if lines are numbers
 * @param target the target vocabulary, or the labels; empty if the task has neither
 * @param codes the merges of byte pair encoding, by side
 * @param shortlist the longest lists that the lexical table allows; empty if there is no table
 * @param lines facts about the training lines; empty if the file has none
 * @param calibration the calibration of the confidence in words; empty if the file has none
 */
public record StoredWords(
    Optional<List<String>> source,
    Optional<List<String>> target,
    Map<String, BpeCodes> codes,
    Optional<ShortlistSettings> shortlist,
    Optional<TrainedLines> lines,
    Optional<WordCalibration> calibration) {

  /**
   * Reads the words of a model of any task.
   *
   * @throws org.nmt4j.model.file.ModelFileException if the file cannot be used; the message is one
   *     line
   */
  public static StoredWords read(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      return read(open);
    }
  }

  static StoredWords read(ModelFile file) {
    ModelTexts texts = ModelTexts.read(file);
    Map<String, BpeCodes> codes = new LinkedHashMap<>();
    if (texts.recipe().task() == TaskType.TRANSLATION) {
      TranslationTexts model = TranslationTexts.parse(texts);
      model.pipelines().source().codes().ifPresent(it -> codes.put("source", it));
      model.pipelines().target().codes().ifPresent(it -> codes.put("target", it));
      return new StoredWords(
          Optional.of(model.vocabularies().source().toLines()),
          Optional.of(model.vocabularies().target().toLines()),
          codes,
          model.table().map(LexicalTable::holds),
          model.lines(),
          model.calibration());
    }
    texts.sourcePipeline().codes().ifPresent(it -> codes.put("source", it));
    return new StoredWords(
        readsNumbers(texts.recipe())
            ? Optional.empty()
            : Optional.of(texts.sourceVocabulary().toLines()),
        hasLabels(texts.recipe())
            ? Optional.of(texts.parse(LabellingModel.LABELS, Labels::read).all())
            : Optional.empty(),
        codes,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static boolean readsNumbers(Recipe recipe) {
    return recipe.tokenization().source().tokenizer() == TokenizerType.NUMBERS;
  }

  private static boolean hasLabels(Recipe recipe) {
    return recipe.task() == TaskType.CLASSIFICATION || recipe.task() == TaskType.TAGGING;
  }
}
