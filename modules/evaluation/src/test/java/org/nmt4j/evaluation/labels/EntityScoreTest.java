package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

class EntityScoreTest {
  private final EntityScore metric = new EntityScore();

  @ParameterizedTest
  @CsvSource({
    // All correct, a wrong type, a name that is too short, and two names in place of one.
    "B-PER I-PER O B-LOC, B-PER I-PER O B-LOC, 2, 2, 2",
    "B-PER I-PER O B-LOC, B-LOC I-LOC O B-LOC, 1, 2, 2",
    "B-PER I-PER O B-LOC, B-PER O O B-LOC, 1, 2, 2",
    "B-PER I-PER O O, B-PER B-PER O O, 0, 2, 1",
    // Adjacent names.
    "B-PER B-PER I-PER, B-PER B-PER I-PER, 2, 2, 2",
    "B-PER B-LOC, B-PER I-LOC, 2, 2, 2",
    // An I without a B of its type begins a name, also after a name of another type.
    "O B-PER I-PER, O I-PER I-PER, 1, 1, 1",
    "B-LOC I-LOC I-PER, B-LOC I-LOC B-PER, 2, 2, 2",
    "O O, O O, 0, 0, 0",
  })
  void countsNames(String reference, String hypothesis, int correct, int found, int expected) {
    assertThat(metric.statistics(hypothesis, List.of(reference)))
        .containsExactly(correct, found, expected);
  }

  @Test
  void theMetricIsF1OfTheSums() {
    assertThat(metric.name()).isEqualTo("entity-f1");
    assertThat(metric.higherIsBetter()).isTrue();
    assertThat(metric.statistics("O B-A", List.of("B-A B-B"))).containsExactly(0, 1, 2);
    assertThat(
            SegmentStatistics.of(
                    metric,
                    List.of("B-A", "O B-A", "B-B B-B"),
                    List.of(List.of("B-A", "B-A O", "B-B O")))
                .result()
                .score())
        .isEqualTo(100.0 * 4 / 7);
    assertThat(SegmentStatistics.of(metric, List.of("O"), List.of(List.of("O"))).result().score())
        .isZero();
    assertThatThrownBy(
            () ->
                SegmentStatistics.of(metric, List.of("O", "X"), List.of(List.of("O", "O")))
                    .result())
        .hasMessage("segment 2: found the tag 'X', expected O, B-TYPE or I-TYPE");
  }

  @Test
  void whatCannotBeComparedIsAnError() {
    assertThatThrownBy(() -> metric.statistics("O", List.of("O O")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found tags: 1, expected 2");
    assertThatThrownBy(() -> metric.statistics("O", List.of("O", "O")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found 2 references for tags, expected one");
    assertThatThrownBy(() -> metric.statistics("PER", List.of("O")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found the tag 'PER', expected O, B-TYPE or I-TYPE");
  }
}
