package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.model.Validation;
import org.nmt4j.nn.kernel.Loss;

/** Tests early stopping and the plateau schedule with sequences of scores. */
class ModelSelectionTest {
  @TempDir private Path folder;
  private final List<String> log = new ArrayList<>();
  private final TrainingState state = new TrainingState();
  private final ToyTask task = new ToyTask(2);

  @BeforeEach
  void createFolder() throws IOException {
    Files.createDirectories(folder.resolve("run"));
  }

  private ModelSelection selection(String... changes) {
    return new ModelSelection(
        Settings.of(folder, changes), new RunFolder(folder.resolve("run")), log::add);
  }

  private void validate(ModelSelection selection, double... scores) {
    for (double score : scores) {
      selection.judge(
          task, state, new Validation(new Loss(1, 1, 1), Map.of("bleu", score), List.of()));
    }
  }

  @Test
  void onlyAHigherScoreIsProgress() {
    ModelSelection selection = selection("early_stopping={metric: bleu, patience: 2}");
    validate(selection, 5, 5);
    assertThat(state.sinceBest).isEqualTo(1);
    validate(selection, 6);
    assertThat(state.sinceBest).isZero();
    assertThat(state.best).isEqualTo(6);
    validate(selection, 4);
    assertThat(state.finished).isFalse();
    validate(selection, 6);
    assertThat(state.finished).isTrue();
    assertThat(log).containsExactly("no progress in 2 validations: training ends");
  }

  @ParameterizedTest
  @CsvSource({"bleu,6", "chrf,6", "exact,6", "recall,6", "ter,-4"})
  void theMetricKnowsWhetherHigherIsBetter(String metric, double best) {
    ModelSelection selection = selection("early_stopping={metric: " + metric + ", patience: 9}");
    for (double score : new double[] {5, 4, 6}) {
      Map<String, Double> scores = Map.of("other", 99.0, metric, score);
      selection.judge(task, state, new Validation(new Loss(1, 1, 1), scores, List.of()));
    }
    assertThat(state.best).isEqualTo(best);
  }

  @Test
  void aPatienceOfOneEndsAtOnceAndOfZeroNever() {
    ModelSelection patient = selection("early_stopping={metric: bleu, patience: 0}");
    validate(patient, 5, 4, 3, 2, 1, 5);
    assertThat(state.finished).isFalse();
    assertThat(state.sinceBest).isEqualTo(5);
    state.forgetBest();
    validate(selection("early_stopping={metric: bleu, patience: 1}"), 5, 5);
    assertThat(state.finished).isTrue();
    assertThat(log).containsExactly("no progress in 1 validation: training ends");
  }

  @Test
  void anyNumberIsBetterThanNone() {
    ModelSelection selection = selection("early_stopping={metric: bleu, patience: 9}");
    validate(selection, Double.NaN);
    assertThat(state.best).isNaN();
    assertThat(state.sinceBest).isZero();
    validate(selection, Double.NaN);
    assertThat(state.sinceBest).isEqualTo(1);
    validate(selection, -7);
    assertThat(state.best).isEqualTo(-7);
    validate(selection, Double.NaN);
    assertThat(state.best).isEqualTo(-7);
    assertThat(state.sinceBest).isEqualTo(1);
  }

  @Test
  void withoutTheMetricALowerLossIsProgress() {
    ModelSelection selection = selection("early_stopping={metric: loss, patience: 2}");
    for (double mean : new double[] {4, 3, 3.5}) {
      selection.judge(
          task, state, new Validation(new Loss(2 * mean, 2 * mean, 2), Map.of(), List.of()));
    }
    assertThat(state.best).isEqualTo(-3);
    assertThat(state.sinceBest).isEqualTo(1);
  }

  @Test
  void theModelIsWrittenOnlyOnProgress() throws IOException {
    ModelSelection selection = selection("early_stopping={metric: bleu, patience: 9}");
    Path best = new RunFolder(folder.resolve("run")).best();
    validate(selection, 5);
    assertThat(best).exists();
    Files.delete(best);
    validate(selection, 4);
    assertThat(best).doesNotExist();
    validate(selection, 6);
    assertThat(best).exists();
  }

  @Test
  void theBestModelsAreKeptAndNoneWithoutAScore() {
    ModelSelection selection =
        selection("keep_best=2", "early_stopping={metric: bleu, patience: 9}");
    for (double score : new double[] {5, Double.NaN, 3, 4}) {
      state.updates += 100;
      validate(selection, score);
    }
    assertThat(state.keptBest).isEqualTo(Map.of(100L, 5.0, 400L, 4.0));
    assertThat(folder.resolve("run")).isDirectoryNotContaining("glob:**best-[23]00.nmt4j");
    assertThat(folder.resolve("run/best-400.nmt4j")).exists();
  }

  @Test
  void aSingleBestModelHasNoSecondCopy() {
    validate(selection("keep_best=1", "early_stopping={metric: bleu, patience: 9}"), 5);
    assertThat(state.keptBest).isEmpty();
    assertThat(folder.resolve("run/best-0.nmt4j")).doesNotExist();
  }

  @Test
  void aPlateauLowersTheRateAndIsCountedAnew() {
    ModelSelection selection = selection("schedule={type: plateau, factor: 0.5, patience: 2}");
    List<Boolean> lowered = new ArrayList<>();
    for (double score : new double[] {1, 1, 2, 1, 2, 2, 2, 3, 3}) {
      lowered.add(selection.lowersRate(state, score));
    }
    assertThat(lowered)
        .containsExactly(false, false, false, false, true, false, true, false, false);
    assertThat(state.plateauFactor).isEqualTo(0.25);
    assertThat(state.plateauBest).isEqualTo(3);
    assertThat(state.sincePlateauBest).isEqualTo(1);
  }

  @Test
  void otherSchedulesHaveNoPlateau() {
    ModelSelection selection = selection("schedule={type: constant}");
    for (int i = 0; i < 50; i++) {
      assertThat(selection.lowersRate(state, 1)).isFalse();
    }
    assertThat(state.plateauFactor).isEqualTo(1);
    assertThat(state.plateauBest).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
