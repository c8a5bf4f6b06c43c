package org.nmt4j.model.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthBatchesTest {
  @Test
  void longestStandFirstAndEqualOnesKeepTheirOrder() {
    assertThat(new LengthBatches(2).longestFirst(new int[] {1, 3, 2, 3, 1}))
        .containsExactly(new int[] {1, 3}, new int[] {2, 0}, new int[] {4});
  }

  @Test
  void whatIsEmptyIsInNoBatch() {
    assertThat(new LengthBatches(8).longestFirst(new int[] {0, 4, 0}))
        .containsExactly(new int[] {1});
    assertThat(new LengthBatches(8).longestFirst(new int[] {0})).isEmpty();
    assertThat(new LengthBatches(8).longestFirst(new int[0])).isEmpty();
  }

  @Test
  void fewLongLinesGoTogether() {
    assertThat(new LengthBatches(64).longestFirst(new int[] {10_000, 4000, 3000, 2000, 1}))
        .containsExactly(new int[] {0}, new int[] {1, 2}, new int[] {3, 4});
  }

  @Test
  void shortestStandFirstAndEqualOnesKeepTheirOrder() {
    int[] lengths = {1, 3, 2, 3, 1};
    assertThat(LengthBatches.ofLines(2).shortestFirst(lengths))
        .containsExactly(new int[] {0, 4}, new int[] {2, 1}, new int[] {3});
    assertThat(new LengthBatches(9, 6).shortestFirst(lengths))
        .containsExactly(new int[] {0, 4, 2}, new int[] {1, 3});
  }

  @Test
  void positionsNeedNoLimit() {
    assertThat(LengthBatches.ofLines(3).longestFirst(new int[] {10_000, 4000, 3000, 2000}))
        .containsExactly(new int[] {0, 1, 2}, new int[] {3});
  }
}
