package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingStateTest {
  @Test
  void comesBackFromText() {
    TrainingState state = new TrainingState();
    state.epoch = 3;
    state.position = 17;
    state.updates = 1L << 40;
    state.skipped = 2;
    state.seconds = 1 / 3.0;
    state.best = 38.7;
    state.sinceBest = 4;
    state.plateauFactor = 0.25;
    state.sincePlateauBest = 1;
    state.keptBest.putAll(Map.of(500L, 38.7, 1500L, 1e-300));
    state.finished = true;
    state.validated = 1000;
    state.skippedInRow = 3;
    state.lastNorm = 0.1;
    String text = state.toText();
    TrainingState read = TrainingState.of(text);
    assertThat(read.toText()).isEqualTo(text).contains("updates=1099511627776\n");
    assertThat(read.plateauBest).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(read.keptBest).isEqualTo(state.keptBest);
    assertThat(read.finished).isTrue();
  }

  @Test
  void fromBeforeSavesBetweenValidationsItIsThatOfAValidation() {
    String text =
        """
        best=38.7
        epoch=1
        finished=false
        plateau_best=-Infinity
        plateau_factor=1.0
        position=2
        seconds=3.5
        since_best=0
        since_plateau_best=0
        skipped=0
        updates=12
        """;
    TrainingState state = TrainingState.of(text);
    assertThat(state.validated).isEqualTo(12);
    assertThat(state.sinceValidation.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "epoch=1\n", "epoch=\\u12", "epoch=one", "epoch=0\nposition=-1\n"})
  void damagedTextIsRefused(String text) {
    assertThatThrownBy(() -> TrainingState.of(text))
        .isInstanceOf(TrainingException.class)
        .hasMessage("the training state cannot be read");
  }
}
