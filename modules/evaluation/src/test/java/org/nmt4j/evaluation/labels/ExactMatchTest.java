package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

class ExactMatchTest {
  private final ExactMatch exact = new ExactMatch();

  @Test
  void countsEqualSegments() {
    List<String> hypotheses = List.of("a b", "c", "", "D");
    List<String> references = List.of("a b", "c ", "", "d");
    assertThat(SegmentStatistics.of(exact, hypotheses, List.of(references)).result().score())
        .isEqualTo(50);
    assertThat(exact.statistics("a", List.of("b", "a"))).containsExactly(1, 1);
    assertThat(exact.sentence("a", List.of("b", "a")).toText(1))
        .matches("exact\\|nrefs:2\\|version:nmt4j\\.\\S+ = 100.0");
    assertThat(exact.higherIsBetter()).isTrue();
  }

  @Test
  void noReferenceIsAnError() {
    assertThatThrownBy(() -> exact.statistics("a", List.of()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("no reference, expected at least one");
  }
}
