package org.nmt4j.evaluation.bleu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;

class SmoothingTest {

  @Test
  void defaultsAreThoseOfSacreBleu() {
    assertThat(Smoothing.named("floor", OptionalDouble.empty()).signature())
        .isEqualTo("floor[0.10]");
    assertThat(Smoothing.named("add-k", OptionalDouble.empty()).signature())
        .isEqualTo("add-k[1.00]");
    assertThat(Smoothing.named("exp", OptionalDouble.empty())).isEqualTo(Smoothing.EXP);
    assertThat(Smoothing.named("none", OptionalDouble.empty())).isEqualTo(Smoothing.NONE);
  }

  @Test
  void methodsHaveTheirLabels() {
    for (Smoothing.Method method : Smoothing.Method.values()) {
      assertThat(Smoothing.named(method.label(), OptionalDouble.empty()).method())
          .isEqualTo(method);
    }
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertRefused("laplace", OptionalDouble.empty(), "'laplace', expected one of none, floor");
    assertRefused("floor", OptionalDouble.of(-1), "-1.0, expected 0 or more");
    assertRefused("add-k", OptionalDouble.of(Double.NaN), "NaN, expected 0 or more");
    assertRefused("exp", OptionalDouble.of(0.5), "0.5, expected none with the method 'exp'");
  }

  private static void assertRefused(String method, OptionalDouble value, String message) {
    assertThatThrownBy(() -> Smoothing.named(method, value))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining(message);
  }
}
