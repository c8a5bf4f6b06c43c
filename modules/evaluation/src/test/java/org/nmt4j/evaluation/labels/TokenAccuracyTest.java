package org.nmt4j.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.EvaluationException;

class TokenAccuracyTest {

  /** The tokens a and c of the first line are correct. The second line lacks a token. */
  @Test
  void countsTokensAtTheirPlaces() {
    assertThat(TokenAccuracy.percent(List.of("a x  c d", "y"), List.of("a b c", "x y")))
        .isEqualTo(40);
    assertThat(TokenAccuracy.percent(List.of(""), List.of(""))).isZero();
  }

  @Test
  void unequalNumbersAreAnError() {
    assertThatThrownBy(() -> TokenAccuracy.percent(List.of(), List.of("a")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found hypotheses: 0, references: 1; expected as many");
    assertThatThrownBy(() -> new TokenAccuracy().statistics("a", List.of("a", "b")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found 2 references for tokens, expected one");
  }
}
