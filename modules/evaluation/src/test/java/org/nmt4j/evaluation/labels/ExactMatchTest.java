package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;

class ExactMatchTest {
  @Test
  void countsEqualSegments() {
    assertThat(ExactMatch.percent(List.of("a b", "c", "", "D"), List.of("a b", "c ", "", "d")))
        .isEqualTo(50);
    assertThat(ExactMatch.percent(List.of(), List.of())).isZero();
  }

  @Test
  void unequalNumbersAreAnError() {
    assertThatThrownBy(() -> ExactMatch.percent(List.of("a"), List.of()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found hypotheses: 1, references: 0; expected as many");
  }
}
