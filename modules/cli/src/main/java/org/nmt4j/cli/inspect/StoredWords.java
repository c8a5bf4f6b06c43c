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
import org.nmt4j.translation.lexical.LexicalTable;

/**
 * The words that a model file holds and what it knows of its training lines; no network is set up
 * to read them.
 *
 * @param source vocabulary; empty where lines are numbers
 * @param target vocabulary of translations, or labels; empty where there is neither
 * @param codes merges by the side they are of
 * @param shortlist the longest lists that the lexical table is good for; empty where there is none
 * @param lines the lines that it learned from; empty where the file does not tell of them
 */
public record StoredWords(
    Optional<List<String>> source,
    Optional<List<String>> target,
    Map<String, BpeCodes> codes,
    Optional<ShortlistSettings> shortlist,
    Optional<TrainedLines> lines) {

  /**
   * Reads the words of a model of any task.
   *
   * @throws org.nmt4j.model.file.ModelFileException with one line saying what is wrong with the
   *     file
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
          model.lines());
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
        Optional.empty());
  }

  private static boolean readsNumbers(Recipe recipe) {
    return recipe.tokenization().source().tokenizer() == TokenizerType.NUMBERS;
  }

  private static boolean hasLabels(Recipe recipe) {
    return recipe.task() == TaskType.CLASSIFICATION || recipe.task() == TaskType.TAGGING;
  }
}
