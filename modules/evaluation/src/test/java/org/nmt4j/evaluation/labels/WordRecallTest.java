package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

class WordRecallTest {

  private final WordRecall recall = new WordRecall(Set.of("Anna", "Oslo"));

  /** The first line has one of two Annas, and the Oslo. The other lines have none of two names. */
  @Test
  void occurrencesAreClippedLineByLine() {
    List<String> references = List.of("Anna saw Anna in Oslo.", "“Anna is here!”", "Oslo", "no");
    List<String> hypotheses = List.of("(Anna) was in Oslo, Oslo", "Annas ist da", "oslo", "Anna");
    assertThat(SegmentStatistics.of(recall, hypotheses, List.of(references)).result().score())
        .isEqualTo(40);
  }

  @Test
  void nothingIsZeroAndSeveralReferencesAreAnError() {
    assertThat(recall.sentence("Anna", List.of("x")).score()).isZero();
    assertThatThrownBy(() -> recall.statistics("Anna", List.of("a", "b")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found 2 references for words, expected one");
  }
}
