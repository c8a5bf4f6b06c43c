package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StepTest {
  private static final float[] SIX = {1, 2, 3, 4, 5, 6};

  @Test
  void needsALogProbabilityForEachTokenOfEachRow() {
    Step<Object> step = new Step<>("", SIX);

    assertThatCode(() -> step.requireRows(2, 3)).doesNotThrowAnyException();
    assertThatThrownBy(() -> step.requireRows(1, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a step of 1 rows needs 7 log-probabilities, the model gave 6");
    assertThatThrownBy(() -> step.requireRows(2, 4)).hasMessageContaining("needs 8 log");
  }

  @Test
  void needsALogProbabilityForEachListedTokenOfEachRow() {
    Step<Object> step = new Step<>("", SIX, new TokenLists(new int[][] {{1, 2}}, 2), null, 0);

    assertThatCode(() -> step.requireRows(3, 1000)).doesNotThrowAnyException();
    assertThatThrownBy(() -> step.requireRows(4, 1)).hasMessageContaining("needs 8 log");
  }

  @Test
  void needsAttentionForEachSourcePositionOfEachRow() {
    Step<Object> step = new Step<>("", new float[9], SIX, 3);

    assertThatCode(() -> step.requireRows(2, 1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> step.requireRows(3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a step of 3 rows needs 9 attention weights, the model gave 6");
  }

  @Test
  void attentionOfARowIsCutToItsSentence() {
    Step<Object> step = new Step<>("", new float[9], SIX, 3);

    assertThat(step.attentionOf(1, 2)).containsExactly(4, 5);
    assertThat(step.attentionOf(1, 9)).containsExactly(4, 5, 6);
  }
}
