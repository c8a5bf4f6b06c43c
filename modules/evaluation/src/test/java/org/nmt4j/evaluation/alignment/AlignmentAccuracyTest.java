package org.nmt4j.evaluation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;

class AlignmentAccuracyTest {
  private final AlignmentAccuracy accuracy = new AlignmentAccuracy();

  /** Of the known targets 0, 1, 2 and 4: on it, beside it, two off, none found. */
  @Test
  void neighboursAreRightAndWordsWithoutPartnerDoNotCount() {
    accuracy.add("0-0 3-1 6-2 9-3", "0-0 2-1 4-2 5-4");
    assertThat(accuracy.words()).isEqualTo(4);
    assertThat(accuracy.percent()).isEqualTo(50);
  }

  @Test
  void anyOfSeveralTruePartnersWillDo() {
    accuracy.add("7-0", "1-0 6-0");
    assertThat(accuracy.percent()).isEqualTo(100);
  }

  @Test
  void sentencesAddUp() {
    accuracy.add("0-0", "0-0");
    accuracy.add("", "0-0 1-1");
    accuracy.add("0-0", "");
    assertThat(accuracy.words()).isEqualTo(3);
    assertThat(accuracy.percent()).isEqualTo(100.0 / 3);
  }

  @Test
  void nothingIsZero() {
    assertThat(accuracy.percent()).isZero();
  }

  @Test
  void whatIsNoPairIsAnError() {
    assertThatThrownBy(() -> accuracy.add("0-0", "0-0 1:1"))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found '1:1' in an alignment, expected a pair such as 0-1");
  }
}
