package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchGroupTest {
  /** Returns batches of 1, 2, 3 and more points. */
  private static List<ToyBatch> batches(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(size -> new ToyBatch(new float[size][4], new int[size], false))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"6,1,6,1", "6,2,3,2", "6,4,2,2", "7,3,3,1", "2,10000,1,2", "0,3,0,0"})
  void lastGroupHasTheBatchesThatAreLeft(int count, int size, int groups, int inLast) {
    List<ToyBatch> batches = batches(count);
    List<BatchGroup<ToyBatch>> found = BatchGroup.of(batches, size);
    assertThat(found).hasSize(groups);
    assertThat(found.stream().flatMap(group -> group.batches().stream())).isEqualTo(batches);
    if (groups > 0) {
      assertThat(found.get(groups - 1).batches()).hasSize(inLast);
    }
  }

  @Test
  void tokensAreThoseOfAllBatches() {
    BatchGroup<ToyBatch> group = new BatchGroup<>(batches(4));
    assertThat(group.sourceTokens()).isEqualTo(10);
    assertThat(group.targetTokens()).isEqualTo(10);
    assertThat(group.largest()).isSameAs(group.batches().get(3));
  }
}
