package org.nmt4j.evaluation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

class AlignmentAccuracyTest {
  private final AlignmentAccuracy accuracy = new AlignmentAccuracy();

  /** The found links of target words 0, 1, 2 and 4 are exact, one off, two off, and missing. */
  @Test
  void neighboursAreRightAndWordsWithoutPartnerDoNotCount() {
    assertThat(accuracy.statistics("0-0 3-1 6-2 9-3", List.of("0-0 2-1 4-2 5-4")))
        .containsExactly(2, 4);
    assertThat(accuracy.score(new double[] {2, 4})).isEqualTo(50);
  }

  @Test
  void anyOfSeveralTruePartnersWillDo() {
    assertThat(accuracy.statistics("7-0", List.of("1-0 6-0"))).containsExactly(1, 1);
  }

  @Test
  void sentencesAddUp() {
    assertThat(
            SegmentStatistics.of(
                    accuracy, List.of("0-0", "", "0-0"), List.of(List.of("0-0", "0-0 1-1", "")))
                .result()
                .score())
        .isEqualTo(100.0 / 3);
  }

  @Test
  void nothingIsZero() {
    assertThat(SegmentStatistics.of(accuracy, List.of(), List.of(List.of())).result().score())
        .isZero();
  }

  @Test
  void whatIsNoPairIsAnError() {
    assertThatThrownBy(() -> accuracy.statistics("0-0", List.of("0-0 1:1")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found '1:1' in an alignment, expected a pair such as 0-1");
  }
}
