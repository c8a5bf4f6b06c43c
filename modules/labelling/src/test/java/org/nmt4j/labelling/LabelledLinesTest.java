package org.nmt4j.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.model.Validation;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.corpus.DataException;

/** Checks the errors for invalid corpora and the places that they name. */
class LabelledLinesTest {
  @TempDir Path folder;
  private Corpora corpora;

  @BeforeEach
  void setUp() {
    corpora = new Corpora(folder);
  }

  private void data(String name, String source, String target) {
    corpora.write(name + ".in", source.replace("|", "\n"));
    corpora.write(name + ".out", target.replace("|", "\n"));
  }

  private void refused(LoadedRecipe recipe, String message) {
    assertThatThrownBy(() -> Corpora.prepare(recipe))
        .isInstanceOf(DataException.class)
        .hasMessage(message.replace("FOLDER", folder.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "classification; whitespace; a|b|; X|X Y|; train.out:2:1: found 2 labels, expected one",
        "classification; whitespace; a|b|; X||; train.out:2:1: found 0 labels, expected one",
        "classification; whitespace; a|b|; X|X\u00a0Y|; train.out:2:1: found 2 labels, expected"
            + " one",
        "tagging; whitespace; a b|a b|; X Y|X|; train.out:2:1: found 1 tag, expected one for each"
            + " of the 2 tokens",
        "tagging; whitespace; a|a\u00a0b|; X|X|; train.out:2:1: found 1 tag, expected one for each"
            + " of the 2 tokens",
        "tagging; numbers; 1 2|1|; X Y|X Y|; train.out:2:1: found 2 tags, expected one for each of"
            + " the 1 token",
        "regression; whitespace; a|b|; 1|one|; train.out:2:1: found 'one', expected a number",
        "regression; whitespace; a|b|; 1|0x10|; train.out:2:1: found '0x10', expected a number",
        "regression; whitespace; a|b|; 1|1 2|; train.out:2:1: found '1 2', expected a number",
        "regression; whitespace; a|b|; 1||; train.out:2:1: found '', expected a number",
        "regression; numbers; 1,2|1,2 3|; 1|2|; train.in:2:5: found the step '3', expected 2"
            + " numbers with commas between them",
        "regression; numbers; |; 1|; train.in:1:1: found no step, expected numbers with commas"
            + " between them",
      })
  void aLineThatCannotBeLearnedFromIsNamed(
      String task, String tokenizer, String source, String target, String message) {
    data("train", source, target);
    data("dev", source, target);
    refused(corpora.recipe(task, tokenizer), "FOLDER/" + message);
  }

  @Test
  void theColumnOfATableIsThatOfTheTarget() {
    data("train", "a|", "1|");
    data("dev", "a|", "1|");
    corpora.write("table.tsv", "a b\t1\nab\tx\n");
    Recipe recipe = corpora.recipe("regression", "whitespace").recipe();
    CorpusFiles table = new CorpusFiles.Tsv(folder.resolve("table.tsv"));
    assertThatThrownBy(() -> LabelledLines.read(recipe, table))
        .isInstanceOf(DataException.class)
        .hasMessage(folder + "/table.tsv:2:4: found 'x', expected a number");
  }

  @Test
  void tagsOfEntitiesHaveTheirForm() {
    data("train", "a b|", "B-PER X|");
    data("dev", "a|", "O|");
    refused(
        corpora.recipe("tagging", "whitespace", "evaluation.metrics=[entity-f1]"),
        "FOLDER/train.out:1:1: found the tag 'X', expected O, B-TYPE or I-TYPE for the metric"
            + " entity-f1");
  }

  /** Steps of the development set must have the width of the training data. */
  @Test
  void allCorporaHaveStepsOfOneWidth() {
    data("train", "|1,2|", "X|Y|");
    data("dev", "1,2,3|", "X|");
    refused(
        corpora.recipe("classification", "numbers"),
        "FOLDER/dev.in:1:1: found the step '1,2,3', expected 2 numbers with commas between them");
  }

  @Test
  void nothingToLearnFromIsOneLine() {
    data("dev", "a|", "X|");
    data("train", "", "");
    refused(
        corpora.recipe("classification", "whitespace"),
        "FOLDER/train.in:1:1: the file is empty; expected sentences and their translations");
    data("train", "| |", "X|X|");
    refused(
        corpora.recipe("classification", "whitespace"),
        "data.train: found no line to learn from among 2, expected one that is neither empty nor"
            + " over-long");
  }

  @Test
  void aDevelopmentSetOfUnknownLabelsIsRefused() {
    data("train", "a|", "X|");
    data("dev", "a|", "Y|");
    refused(
        corpora.recipe("classification", "whitespace"),
        "FOLDER/dev.out: found no line to judge by, expected one that is not empty, with labels of"
            + " the training data");
  }

  /** One of four tokens has an unknown tag, which no model can predict. */
  @Test
  void unknownLabelsCountAsWrongButHaveNoLoss() {
    data("train", "a|", "X|");
    data("dev", "a a||b c|", "X X||X Z|");
    LabellingTask task = Corpora.prepare(corpora.recipe("tagging", "whitespace"));
    try (Workers workers = new Workers(1)) {
      Validation validation = task.validate(workers);
      assertThat(validation.scores()).containsEntry("accuracy", 75.0);
      assertThat(validation.loss().tokens()).isEqualTo(2);
      assertThat(validation.loss().perplexity()).isFinite();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "classification, macro-f1, macro-f1 accuracy",
    "classification, loss, accuracy",
    "classification, accuracy, accuracy",
    "tagging, exact, exact accuracy",
    "tagging, entity-f1, entity-f1 accuracy",
    "regression, mse, mse",
    "regression, loss, ''"
  })
  void validationMeasuresTheMetricThatChoosesTheModel(String type, String metric, String names) {
    String target = type.equals("tagging") ? "B-X|" : "1|";
    data("train", "a|b|", target + target);
    data("dev", "a|b|", target + target);
    LabellingTask task =
        Corpora.prepare(
            corpora.recipe(type, "whitespace", "training.early_stopping.metric=" + metric));
    try (Workers workers = new Workers(1)) {
      Validation validation = task.validate(workers);
      assertThat(String.join(" ", validation.scores().keySet())).isEqualTo(names);
      assertThat(validation.scores().getOrDefault("accuracy", 100.0)).isEqualTo(100);
      assertThat(validation.scores().getOrDefault("mse", validation.loss().mean()))
          .isCloseTo(validation.loss().mean(), within(1e-3));
    }
  }

  @Test
  void theSquaredErrorNeedsANumberForEachLine() {
    data("train", "a|b|", "1|2|");
    data("dev", "a||", "1|2|");
    refused(
        corpora.recipe("regression", "whitespace", "training.early_stopping.metric=mse"),
        "FOLDER/dev.in:2:1: found an empty line, expected one that has a number");
  }

  @Test
  void tagsOfEntitiesAreCheckedForEarlyStoppingToo() {
    data("train", "a|", "X|");
    data("dev", "a|", "X|");
    refused(
        corpora.recipe("tagging", "whitespace", "training.early_stopping.metric=entity-f1"),
        "FOLDER/train.out:1:1: found the tag 'X', expected O, B-TYPE or I-TYPE for the metric"
            + " entity-f1");
  }

  @Test
  void anEpochSeesEachLineOfACorpusAsOftenAsItsWeightSays() {
    data("train", "a|b||", "X|Y|X|");
    data("more", "c d|", "Z|");
    data("dev", "a|", "X|");
    String list =
        "[{source: '%1$s/train.in', target: '%1$s/train.out'},"
            + " {source: '%1$s/more.in', target: '%1$s/more.out', weight: 3}]";
    LabellingTask task =
        Corpora.prepare(
            corpora.recipe(
                "classification",
                "whitespace",
                "data.train=" + String.format(Locale.ROOT, list, folder)));
    assertThat(task.batches(0).stream().mapToInt(batch -> batch.examples().size()).sum())
        .isEqualTo(5);
    assertThat(task.model().labels().orElseThrow().all()).containsExactly("X", "Y", "Z");
    data("more", "c d|", "Z Z|");
    refused(
        corpora.recipe(
            "classification",
            "whitespace",
            "data.train=" + String.format(Locale.ROOT, list, folder)),
        "FOLDER/more.out:1:1: found 2 labels, expected one");
  }

  @Test
  void overLongAndEmptyLinesAreLeftOut() {
    data("train", "a b c||a b|", "X|X|X|");
    data("dev", "a|", "X|");
    LabellingTask task =
        Corpora.prepare(corpora.recipe("classification", "whitespace", "data.max_length.source=2"));
    assertThat(task.batches(0)).hasSize(1);
    assertThat(task.batches(0).get(0).sourceTokens()).isEqualTo(2);
  }
}
