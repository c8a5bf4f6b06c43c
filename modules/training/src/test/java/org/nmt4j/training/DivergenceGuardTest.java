package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.model.Validation;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.recipe.DivergenceAction;
import org.nmt4j.recipe.DivergenceSettings;

class DivergenceGuardTest {
  private final TrainingState state = new TrainingState();
  private final DivergenceGuard guard = guard(2);

  private static DivergenceGuard guard(double ratio) {
    return new DivergenceGuard(new DivergenceSettings(DivergenceAction.STOP, ratio, 0.5, 3));
  }

  private void look(DivergenceGuard at, int updates, double mean, boolean made) {
    for (int i = 0; i < updates; i++) {
      state.updates++;
      at.look(state, new ShardedUpdate.Outcome(new Loss(8 * mean, 8 * mean, 8), 0.25, made));
    }
  }

  @Test
  void aLossThatStaysFarAboveTheFirstIsDivergence() {
    look(guard, 20, 5, true);
    look(guard, 500, 9.9, true);
    assertThatThrownBy(() -> look(guard, 500, 10.4, true))
        .isInstanceOf(DivergedException.class)
        .hasMessageMatching(
            "training has diverged: at update 5\\d\\d the recent mean loss is 10.0, that of the first"
                + " 20 was 5.00; the gradient's norm is 0.250; try a lower .*");
  }

  @Test
  void aSingleHighLossIsNot() {
    look(guard, 20, 5, true);
    look(guard, 1, 80, true);
    look(guard, 100, 5, true);
    look(guard, 1, 80, true);
  }

  @Test
  void withoutARatioAnyLossWillDo() {
    look(guard(0), 20, 5, true);
    assertThatCode(() -> look(guard(0), 1000, 1e30, true)).doesNotThrowAnyException();
  }

  @Test
  void updatesLeftOutCountInARow() {
    look(guard, 19, 5, false);
    look(guard, 1, 5, true);
    look(guard, 19, 5, false);
    assertThatThrownBy(() -> look(guard, 1, 5, false))
        .hasMessageContaining(
            "20 updates in a row up to update 40 had no finite gradient, after one");
  }

  @ParameterizedTest
  @ValueSource(doubles = {10.1, Double.NaN, Double.POSITIVE_INFINITY})
  void nothingUnsoundIsSaved(double loss) {
    look(guard, 20, 5, true);
    guard.requireSound(state, validated(9.9));
    assertThatThrownBy(() -> guard.requireSound(state, validated(loss)))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("at update 20 the development set's loss is ");
    guard.requireSound(state, Validation.NONE);
  }

  private static Validation validated(double mean) {
    return new Validation(new Loss(8 * mean, 8 * mean, 8), Map.of(), List.of());
  }
}
