package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;

class WordRecallTest {

  private static final Set<String> NAMES = Set.of("Anna", "Oslo");

  /** The first line has one of two Annas, and the Oslo. The other lines have none of two names. */
  @Test
  void occurrencesAreClippedLineByLine() {
    List<String> references = List.of("Anna saw Anna in Oslo.", "“Anna is here!”", "Oslo", "no");
    List<String> hypotheses = List.of("(Anna) was in Oslo, Oslo", "Annas ist da", "oslo", "Anna");
    assertThat(WordRecall.percent(hypotheses, references, NAMES)).isEqualTo(40);
  }

  @Test
  void nothingIsZeroAndUnequalNumbersAreAnError() {
    assertThat(WordRecall.percent(List.of("Anna"), List.of("x"), NAMES)).isZero();
    assertThatThrownBy(() -> WordRecall.percent(List.of(), List.of("a"), NAMES))
        .isInstanceOf(EvaluationException.class);
  }
}
