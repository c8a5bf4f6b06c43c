package org.nmt4j.model.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthBatchesTest {
  @Test
  void longestStandFirstAndEqualOnesKeepTheirOrder() {
    assertThat(LengthBatches.of(new int[] {1, 3, 2, 3, 1}, 2))
        .containsExactly(new int[] {1, 3}, new int[] {2, 0}, new int[] {4});
  }

  @Test
  void whatIsEmptyIsInNoBatch() {
    assertThat(LengthBatches.of(new int[] {0, 4, 0}, 8)).containsExactly(new int[] {1});
    assertThat(LengthBatches.of(new int[] {0}, 8)).isEmpty();
    assertThat(LengthBatches.of(new int[0], 8)).isEmpty();
  }

  @Test
  void fewLongLinesGoTogether() {
    assertThat(LengthBatches.of(new int[] {10_000, 4000, 3000, 2000, 1}, 64))
        .containsExactly(new int[] {0}, new int[] {1, 2}, new int[] {3, 4});
  }
}
