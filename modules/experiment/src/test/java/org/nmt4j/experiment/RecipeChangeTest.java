package org.nmt4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.experiment.RecipeChange.Difference;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

class RecipeChangeTest {

  private static final String RECIPE =
      """
      recipe: 1
      name: small
      data:
        train: {source: a.de, target: a.en}
        dev: {tsv: dev.tsv}
        test: {tsv: test.tsv}
      tokenization: {source: {language: de}, target: {language: en}}
      training: {epochs: 3, early_stopping: {patience: 0}}
      decoding: {beam_size: 5}
      expect: {bleu: ">= 30"}
      """;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSameRecipeMayGoOn(boolean finished) throws RecipeException {
    assertThat(change("epochs: 3", "epochs: 3").find(finished)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theTestSetAndWhatIsExpectedMayAlwaysDiffer(boolean finished) throws RecipeException {
    assertThat(change(">= 30", ">= 31").find(finished)).isEmpty();
    assertThat(change("expect: {bleu: \">= 30\"}\n", "").find(finished)).isEmpty();
    assertThat(change("test: {tsv: test.tsv}", "test: {source: b, target: c}").find(finished))
        .isEmpty();
    String neither =
        RECIPE.replace("  test: {tsv: test.tsv}\n", "").replace("expect: {bleu: \">= 30\"}\n", "");
    assertThat(new RecipeChange(read(RECIPE), read(neither)).find(finished)).isEmpty();
  }

  @Test
  void searchAndEvaluationMayDifferWhenTrainingIsFinished() throws RecipeException {
    RecipeChange search = change("beam_size: 5", "beam_size: 7");
    RecipeChange evaluation = change("expect:", "evaluation: {lowercase: true}\nexpect:");

    assertThat(search.find(true)).isEmpty();
    assertThat(search.find(false))
        .containsExactly(
            new Difference("decoding.beam_size", "decoding.beam_size: 5", "decoding.beam_size: 7"));
    assertThat(evaluation.find(true)).isEmpty();
    assertThat(evaluation.find(false)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTrainingReadsMayNotDiffer(boolean finished) throws RecipeException {
    assertThat(change("epochs: 3", "epochs: 4").find(finished))
        .containsExactly(
            new Difference("training.epochs", "training.epochs: 3", "training.epochs: 4"));
    assertThat(change("a.de", "b.de").find(finished))
        .containsExactly(
            new Difference(
                "data.train.source", "data.train.source: a.de", "data.train.source: b.de"));
    assertThat(change("name: small", "name: other").find(finished)).isNotEmpty();
    assertThat(change("dev: {tsv: dev.tsv}", "dev: {source: b, target: c}").find(finished))
        .isNotEmpty();
    assertThat(change("  dev: {tsv: dev.tsv}\n", "").find(finished)).isNotEmpty();
    assertThat(change("decoding:", "model: {dropout: 0.5}\ndecoding:").find(finished)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"log_every: 7", "save_minutes: 0"})
  void whatARunTellsAndWhenItSavesMayDiffer(String setting) throws RecipeException {
    assertThat(change("epochs: 3", "epochs: 3, " + setting).find(false)).isEmpty();
  }

  @Test
  void settingsOfMergesMayDifferWhereNoneAreUsed() throws RecipeException {
    String none = RECIPE.replace("language: de", "language: de, subword: none");
    none = none.replace("language: en", "language: en, subword: none");

    assertThat(bpe(none, "merges: 8000", "merges: 2000, joint: false, dropout: 0.1")).isEmpty();
    assertThat(bpe(none, "codes: a", "codes: b")).isEmpty();
    assertThat(bpe(RECIPE, "merges: 8000", "merges: 2000, dropout: 0.1"))
        .containsExactly("tokenization.bpe.merges", "tokenization.bpe.dropout");
    assertThat(change("{language: en}", "{language: en, subword: none}").find(true))
        .extracting(Difference::key)
        .containsExactly("tokenization.target.subword");
  }

  @Test
  void settingsOfLearningMergesMayDifferWhereTheyAreRead() throws RecipeException {
    assertThat(bpe(RECIPE, "codes: a, merges: 8000", "codes: a, merges: 2000")).isEmpty();
    assertThat(bpe(RECIPE, "codes: a", "codes: b, dropout: 0.1"))
        .containsExactly("tokenization.bpe.dropout", "tokenization.bpe.codes");
    assertThat(bpe(RECIPE, "codes: a, merges: 8000", "merges: 2000"))
        .containsExactly("tokenization.bpe.merges", "tokenization.bpe.codes");
  }

  /** Returns the keys that differ if the section bpe changes from {@code before} to {@code now}. */
  private static List<String> bpe(String recipe, String before, String now) throws RecipeException {
    String form = recipe.replace("tokenization: {", "tokenization: {bpe: {%s}, ");
    return new RecipeChange(read(form.replace("%s", before)), read(form.replace("%s", now)))
        .find(true).stream().map(Difference::key).toList();
  }

  @Test
  void scoresStayComparableUnlessTheirSettingsDiffer() throws RecipeException {
    assertThat(change("epochs: 3", "epochs: 4").find(false)).allMatch(Difference::leavesScores);
    assertThat(change("patience: 0", "patience: 0, metric: loss").find(true))
        .noneMatch(Difference::leavesScores);
    assertThat(change("dev: {tsv: dev.tsv}", "dev: {tsv: other.tsv}").find(true))
        .noneMatch(Difference::leavesScores);
  }

  private static RecipeChange change(String from, String to) throws RecipeException {
    assertThat(RECIPE).containsOnlyOnce(from);
    return new RecipeChange(read(RECIPE), read(RECIPE.replace(from, to)));
  }

  private static Recipe read(String yaml) throws RecipeException {
    return RecipeReader.readStored(yaml, "recipe.yaml");
  }
}
