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
import org.nmt4j.model.Validation;
import org.nmt4j.nn.kernel.Loss;

/** Early stopping and the plateau schedule, validation by validation. */
class JudgeTest {
  @TempDir private Path folder;
  private final List<String> log = new ArrayList<>();
  private final TrainingState state = new TrainingState();
  private final ToyTask task = new ToyTask(2);

  @BeforeEach
  void createFolder() throws IOException {
    Files.createDirectories(folder.resolve("run"));
  }

  private Judge judge(String... changes) {
    return new Judge(Settings.of(folder, changes), new RunFolder(folder.resolve("run")), log::add);
  }

  private void validate(Judge judge, double... scores) {
    for (double score : scores) {
      judge.judge(task, state, new Validation(new Loss(1, 1, 1), Map.of("bleu", score), List.of()));
    }
  }

  @Test
  void onlyAHigherScoreIsProgress() {
    Judge judge = judge("early_stopping={metric: bleu, patience: 2}");
    validate(judge, 5, 5);
    assertThat(state.sinceBest).isEqualTo(1);
    validate(judge, 6);
    assertThat(state.sinceBest).isZero();
    assertThat(state.best).isEqualTo(6);
    validate(judge, 4);
    assertThat(state.finished).isFalse();
    validate(judge, 6);
    assertThat(state.finished).isTrue();
    assertThat(log).containsExactly("no progress in 2 validations: training ends");
  }

  @Test
  void aPatienceOfOneEndsAtOnceAndOfZeroNever() {
    Judge patient = judge("early_stopping={metric: bleu, patience: 0}");
    validate(patient, 5, 4, 3, 2, 1, 5);
    assertThat(state.finished).isFalse();
    assertThat(state.sinceBest).isEqualTo(5);
    state.forgetBest();
    validate(judge("early_stopping={metric: bleu, patience: 1}"), 5, 5);
    assertThat(state.finished).isTrue();
    assertThat(log).containsExactly("no progress in 1 validation: training ends");
  }

  @Test
  void anyNumberIsBetterThanNone() {
    Judge judge = judge("early_stopping={metric: bleu, patience: 9}");
    validate(judge, Double.NaN);
    assertThat(state.best).isNaN();
    assertThat(state.sinceBest).isZero();
    validate(judge, Double.NaN);
    assertThat(state.sinceBest).isEqualTo(1);
    validate(judge, -7);
    assertThat(state.best).isEqualTo(-7);
    validate(judge, Double.NaN);
    assertThat(state.best).isEqualTo(-7);
    assertThat(state.sinceBest).isEqualTo(1);
  }

  @Test
  void withoutTheMetricALowerLossIsProgress() {
    Judge judge = judge("early_stopping={metric: loss, patience: 2}");
    for (double mean : new double[] {4, 3, 3.5}) {
      judge.judge(
          task, state, new Validation(new Loss(2 * mean, 2 * mean, 2), Map.of(), List.of()));
    }
    assertThat(state.best).isEqualTo(-3);
    assertThat(state.sinceBest).isEqualTo(1);
  }

  @Test
  void aPlateauLowersTheRateAndIsCountedAnew() {
    Judge judge = judge("schedule={type: plateau, factor: 0.5, patience: 2}");
    List<Boolean> lowered = new ArrayList<>();
    for (double score : new double[] {1, 1, 2, 1, 2, 2, 2, 3, 3}) {
      lowered.add(judge.lowersRate(state, score));
    }
    assertThat(lowered)
        .containsExactly(false, false, false, false, true, false, true, false, false);
    assertThat(state.plateauFactor).isEqualTo(0.25);
    assertThat(state.plateauBest).isEqualTo(3);
    assertThat(state.sincePlateauBest).isEqualTo(1);
  }

  @Test
  void otherSchedulesHaveNoPlateau() {
    Judge judge = judge("schedule={type: constant}");
    for (int i = 0; i < 50; i++) {
      assertThat(judge.lowersRate(state, 1)).isFalse();
    }
    assertThat(state.plateauFactor).isEqualTo(1);
    assertThat(state.plateauBest).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
