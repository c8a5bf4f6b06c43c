package org.nmt4j.model.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlannedBatchesTest {
  private static final List<int[]> PLAN = List.of(new int[] {2, 0}, new int[] {1});

  @Test
  void batchesHoldTheExamplesOfThePlan() {
    assertThat(new PlannedBatches<>(PLAN, List.of("a", "b", "c"), examples -> examples))
        .containsExactly(List.of("c", "a"), List.of("b"));
  }

  @Test
  void aBatchIsMadeWhenItIsAskedFor() {
    AtomicInteger made = new AtomicInteger();
    List<Integer> batches =
        new PlannedBatches<>(PLAN, List.of(1, 2, 3), examples -> made.incrementAndGet());
    assertThat(batches).hasSize(2);
    assertThat(made).hasValue(0);
    batches.get(1);
    assertThat(made).hasValue(1);
  }
}
