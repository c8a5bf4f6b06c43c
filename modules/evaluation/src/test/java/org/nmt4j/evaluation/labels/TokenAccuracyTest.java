package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;

class TokenAccuracyTest {
  private final TokenAccuracy accuracy = new TokenAccuracy();

  /** The tokens a and c of the first line are correct. The second line lacks a token. */
  @Test
  void countsTokensAtTheirPlaces() {
    assertThat(accuracy.statistics("a x  c d", List.of("a b c"))).containsExactly(2, 3);
    assertThat(accuracy.statistics("y", List.of("x y"))).containsExactly(0, 2);
    List<String> references = List.of("a b c", "x y");
    assertThat(
            SegmentStatistics.of(accuracy, List.of("a x  c d", "y"), List.of(references))
                .result()
                .score())
        .isEqualTo(40);
    assertThat(accuracy.sentence("", List.of("")).score()).isZero();
  }

  @Test
  void severalReferencesAreAnError() {
    assertThatThrownBy(() -> accuracy.statistics("a", List.of("a", "b")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found 2 references for tokens, expected one");
  }
}
