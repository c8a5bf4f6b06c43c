package org.nmt4j.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelMapTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, ParallelMap.CHUNK, 3 * ParallelMap.CHUNK + 1})
  void resultsComeInTheOrderOfTheItems(int count) {
    List<Integer> items = IntStream.range(0, count).boxed().toList();
    ParallelMap<Integer, String> results =
        new ParallelMap<>(items, (number, item) -> number + " " + 2 * item);
    List<String> expected = items.stream().map(item -> item + " " + 2 * item).toList();
    assertThat(results).containsExactlyElementsOf(expected);
    assertThat(results).as("gone through again").containsExactlyElementsOf(expected);
  }

  @Test
  void readsNoFurtherThanItHasTo() {
    AtomicInteger read = new AtomicInteger();
    Iterable<Integer> endless = () -> IntStream.generate(read::incrementAndGet).iterator();
    Iterator<Integer> results = new ParallelMap<>(endless, (number, item) -> item).iterator();
    assertThat(results.next()).isEqualTo(1);
    assertThat(read.get()).isLessThanOrEqualTo(ParallelMap.CHUNK + 1);
  }
}
