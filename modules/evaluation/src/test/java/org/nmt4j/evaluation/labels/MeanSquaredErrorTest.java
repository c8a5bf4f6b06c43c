package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

class MeanSquaredErrorTest {
  private final MeanSquaredError error = new MeanSquaredError();

  @Test
  void squaresAreAveraged() {
    assertThat(
            SegmentStatistics.of(error, List.of("1", "-0.5"), List.of(List.of("3", "0.5")))
                .result()
                .score())
        .isEqualTo(2.5);
    assertThat(SegmentStatistics.of(error, List.of(), List.of(List.of())).result().score())
        .isZero();
    assertThat(error.name()).isEqualTo("mse");
    assertThat(error.higherIsBetter()).isFalse();
  }

  @Test
  void textIsAnError() {
    assertThatThrownBy(
            () ->
                SegmentStatistics.of(error, List.of("1", "one"), List.of(List.of("1", "1")))
                    .result())
        .isInstanceOf(EvaluationException.class)
        .hasMessage("segment 2: found 'one', expected a number");
  }
}
