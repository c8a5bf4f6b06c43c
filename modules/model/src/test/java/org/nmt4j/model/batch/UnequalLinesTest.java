package org.nmt4j.model.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnequalLinesTest {
  @Test
  void eachIsLongerThanTheOneBefore() {
    assertThat(UnequalLines.choose(new int[] {9, 2, 4, 2, 3, 4}, 3)).containsExactly(1, 4, 2);
  }

  @Test
  void equalLinesFillUp() {
    assertThat(UnequalLines.choose(new int[] {7, 5, 5, 7, 5}, 4)).containsExactly(1, 0, 2, 4);
    assertThat(UnequalLines.choose(new int[] {6, 6}, 4)).containsExactly(0, 1);
  }
}
