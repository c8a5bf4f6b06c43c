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
    ExactMatch exact = new ExactMatch();
    assertThat(exact.statistics("a", List.of("b", "a"))).containsExactly(1, 1);
    assertThat(exact.sentence("a", List.of("b", "a")).toText(1))
        .matches("exact\\|nrefs:2\\|version:nmt4j\\.\\S+ = 100.0");
    assertThat(exact.higherIsBetter()).isTrue();
  }

  @Test
  void unequalNumbersAreAnError() {
    assertThatThrownBy(() -> new ExactMatch().statistics("a", List.of()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("no reference, expected at least one");
    assertThatThrownBy(() -> ExactMatch.percent(List.of("a"), List.of()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found hypotheses: 1, references: 0; expected as many");
  }
}
