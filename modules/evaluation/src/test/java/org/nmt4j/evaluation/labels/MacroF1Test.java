package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.TextMetric;

class MacroF1Test {
  private static final List<String> FOUND =
      List.of("cat", "cat", "dog", "cat", "dog", "cow", "eel");
  private static final List<String> EXPECTED =
      List.of("cat", "cat", "cat", "dog", "dog", "cow", "dog");

  /** The F1 scores of cat, cow, dog and eel are 4/6, 2/2, 2/5 and 0. No reference has eel. */
  @Test
  void labelsOfBothSidesCountTheSame() {
    assertThat(SegmentStatistics.of(new MacroF1(), FOUND, List.of(EXPECTED)).result().score())
        .isCloseTo((100.0 * 4 / 6 + 100 + 40 + 0) / 4, within(1e-9));
  }

  /** The F1 score of cat is 2/3. No hypothesis has cow, so its F1 score is 0. */
  @Test
  void aLabelThatIsNeverFoundCounts() {
    assertThat(
            SegmentStatistics.of(
                    new MacroF1(), List.of("cat", "cat"), List.of(List.of("cat", "cow")))
                .result()
                .score())
        .isCloseTo(100 / 3.0, within(1e-9));
    assertThat(new MacroF1().name()).isEqualTo("macro-f1");
    assertThat(new MacroF1().higherIsBetter()).isTrue();
  }

  @Test
  void aPartOfACorpusHasOnlyItsOwnLabels() {
    SegmentStatistics all = SegmentStatistics.of(new MacroF1(), FOUND, List.of(EXPECTED));
    assertThat(all.result(new int[] {0, 5}).score()).isEqualTo(100);
    assertThat(all.result(new int[] {0, 6}).score()).isEqualTo(100.0 / 3);
    assertThat(all.result(new int[0]).score()).isZero();
  }

  @Test
  void knownLabelsAreKept() {
    TextMetric metric = new MacroF1().forCorpus(FOUND);
    assertThat(metric.forCorpus(EXPECTED)).isSameAs(metric);
    assertThat(metric.statistics("cow", List.of("dog")))
        .containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
    assertThat(metric.forCorpus(List.of("ant")).statistics("", List.of("ant")))
        .startsWith(0, 0, 1)
        .hasSize(15);
  }

  @Test
  void nothingIsZeroAndSeveralReferencesAreAnError() {
    assertThat(SegmentStatistics.of(new MacroF1(), List.of(), List.of(List.of())).result().score())
        .isZero();
    assertThat(new MacroF1().sentence("a", List.of("a")).score()).isEqualTo(100);
    assertThatThrownBy(() -> new MacroF1().sentence("a", List.of("a", "b")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found 2 references for labels, expected one");
  }
}
