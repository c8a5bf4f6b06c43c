package org.nmt4j.evaluation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

class AlignmentErrorRateTest {
  private static final AlignmentErrorRate AER = new AlignmentErrorRate();

  /** One of three found links is sure, and two are possible. The reference has two sure links. */
  @Test
  void sureAndPossibleLinksCount() {
    List<String> reference = List.of("0-0 1?1 3-3");
    assertThat(AER.statistics("0-0 1-1 2-3 0-0", reference)).containsExactly(1, 2, 3, 2);
    assertThat(AER.sentence("0-0 1-1 2-3", reference).score())
        .isCloseTo(100 * (1 - 3 / 5.0), within(1e-12));
  }

  @Test
  void segmentsAddUp() {
    assertThat(
            SegmentStatistics.of(AER, List.of("0-0", "1-1"), List.of(List.of("0-0", "1-2")))
                .result()
                .score())
        .isCloseTo(50, within(1e-12));
  }

  @Test
  void theBestIsZeroAndTheWorstIsAHundred() {
    assertThat(AER.sentence("", List.of("")).score()).isZero();
    assertThat(AER.sentence("", List.of("0?0")).score()).isZero();
    assertThat(AER.sentence("0-0", List.of("0-0")).score()).isZero();
    assertThat(AER.sentence("0-1", List.of("0-0")).score()).isEqualTo(100);
    assertThat(AER.sentence("0-1", List.of("")).score()).isEqualTo(100);
  }

  @Test
  void itIsBetterIfLowerAndHasASignature() {
    assertThat(AER.name()).isEqualTo("AER");
    assertThat(AER.higherIsBetter()).isFalse();
    assertThat(AER.signature(1).toString()).startsWith("nrefs:1|version:nmt4j.");
  }

  @Test
  void whatCannotBeComparedIsAnError() {
    assertThatThrownBy(() -> AER.statistics("0-0", List.of("0-0", "0-0")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found 2 references for alignments, expected one");
    assertThatThrownBy(
            () ->
                SegmentStatistics.of(AER, List.of("0-0", "0?0"), List.of(List.of("0-0", "0-0")))
                    .result())
        .isInstanceOf(EvaluationException.class)
        .hasMessage("segment 2: found '0?0' in an alignment, expected a pair such as 0-1");
  }
}
