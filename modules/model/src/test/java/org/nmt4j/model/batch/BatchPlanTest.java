package org.nmt4j.model.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.nn.array.CounterRandom;

class BatchPlanTest {
  private static final int EXAMPLES = 5000;
  private final int[] source = new int[EXAMPLES];
  private final int[] target = new int[EXAMPLES];

  BatchPlanTest() {
    CounterRandom random = new CounterRandom(1);
    for (int i = 0; i < EXAMPLES; i++) {
      target[i] = 1 + random.below(50);
      source[i] = Math.max(1, target[i] - 5 + random.below(11));
    }
  }

  private List<int[]> plan(int count, boolean tokens, long seed, int epoch) {
    return new BatchPlan(new BatchSize(count, tokens), seed).epoch(epoch, source, target);
  }

  @ParameterizedTest
  @CsvSource({
    "64, false",
    "1, false",
    "4999, false",
    "2147483647, false",
    "42949673, false",
    "1024, true",
    "1, true",
    "2147483647, true"
  })
  void everyExampleIsInOneBatch(int count, boolean tokens) {
    List<int[]> batches = plan(count, tokens, 7, 0);
    assertThat(batches).allMatch(batch -> batch.length > 0);
    assertThat(batches.stream().flatMapToInt(Arrays::stream).sorted().toArray())
        .isEqualTo(IntStream.range(0, EXAMPLES).toArray());
  }

  @Test
  void noExamples() {
    BatchPlan plan = new BatchPlan(new BatchSize(64, true), 1);
    assertThat(plan.epoch(0, new int[0], new int[0])).isEmpty();
  }

  @Test
  void sentenceBatchesHoldTheirNumber() {
    List<int[]> batches = plan(64, false, 7, 3);
    assertThat(batches).allMatch(batch -> batch.length <= 64);
    assertThat(batches).filteredOn(batch -> batch.length < 64).hasSize(1);
  }

  @Test
  void tokenBatchesHoldNoMoreWithPaddingButALongSentenceAlone() {
    source[17] = 3000;
    List<int[]> batches = plan(1024, true, 7, 3);
    assertThat(batches)
        .allMatch(batch -> batch.length == 1 || batch.length * longest(batch) <= 1024);
    assertThat(batches).filteredOn(batch -> longest(batch) == 3000).hasSize(1);
    // More batches than the lengths require would waste updates.
    assertThat(batches.size()).isLessThan(EXAMPLES * 28 / 1024 + 50);
  }

  private int longest(int[] batch) {
    return Arrays.stream(batch).map(i -> Math.max(source[i], target[i])).max().orElseThrow();
  }

  @Test
  void sameSeedAndEpochGiveTheSameOrderInAnyOrderOfCalls() {
    BatchPlan plan = new BatchPlan(new BatchSize(512, true), 9);
    plan.epoch(0, source, target);
    plan.epoch(4, source, target);
    assertThat(ids(plan.epoch(3, source, target))).isEqualTo(ids(plan(512, true, 9, 3)));
  }

  /** A run that a later version resumes must see the same batches. */
  @ParameterizedTest
  @CsvSource({"64, false, 1716033250", "1024, true, 1559150392"})
  void theOrderIsThatOfEarlierVersions(int count, boolean tokens, int hash) {
    assertThat(Arrays.deepHashCode(plan(count, tokens, 7, 3).toArray())).isEqualTo(hash);
  }

  @Test
  void epochsAndSeedsDifferInOrderAndCompany() {
    List<List<Integer>> first = ids(plan(64, false, 9, 0));
    for (List<int[]> other : List.of(plan(64, false, 9, 1), plan(64, false, 10, 0))) {
      assertThat(ids(other)).doesNotContainAnyElementsOf(first);
    }
  }

  private static List<List<Integer>> ids(List<int[]> batches) {
    return batches.stream().map(batch -> Arrays.stream(batch).boxed().toList()).toList();
  }

  @Test
  void batchesOfLikeLengthComeInNoOrderOfLength() {
    List<int[]> batches = plan(64, false, 9, 0);
    int rises = 0;
    for (int i = 1; i < batches.size(); i++) {
      rises += longest(batches.get(i)) > longest(batches.get(i - 1)) ? 1 : 0;
    }
    assertThat(rises).isBetween(batches.size() / 4, batches.size() * 3 / 4);
  }

  @ParameterizedTest
  @CsvSource({"64, false", "2048, true"})
  void littlePadding(int count, boolean tokens) {
    List<int[]> batches = plan(count, tokens, 2, 0);
    assertThat(padding(batches, target)).isLessThan(0.05);
    assertThat(padding(batches, source)).isLessThan(0.25);
  }

  /** Returns the share of padding among the positions that the network reads. */
  private static double padding(List<int[]> batches, int[] lengths) {
    double real = 0;
    double padded = 0;
    for (int[] batch : batches) {
      real += Arrays.stream(batch).map(i -> lengths[i]).sum();
      padded += batch.length * Arrays.stream(batch).map(i -> lengths[i]).max().orElseThrow();
    }
    return 1 - real / padded;
  }
}
