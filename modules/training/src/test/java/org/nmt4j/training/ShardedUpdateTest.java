package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.parallel.Workers;

class ShardedUpdateTest {
  @TempDir Path temporary;

  private static ToyBatch part(ToyBatch batch, int from, int to) {
    return new ToyBatch(
        Arrays.copyOfRange(batch.points(), from, to),
        Arrays.copyOfRange(batch.classes(), from, to),
        false);
  }

  /** The outcome of one update and the weights after it. */
  @SuppressWarnings("ArrayRecordComponent") // The array is read and never compared.
  private record Result(ShardedUpdate.Outcome outcome, float[] weights) {}

  private Result update(ToyTask task, int threads, List<ToyBatch> batches) {
    try (Workers workers = new Workers(threads)) {
      ShardedUpdate.Outcome outcome =
          new ShardedUpdate<>(
                  task,
                  task.kernels(),
                  Settings.of(temporary, "optimizer=sgd", "clip_norm=0", "shards=3"),
                  Run.SEED,
                  workers)
              .run(new BatchGroup<>(batches), 0, 0.5);
      return new Result(outcome, Values.floats(task.parameters().flat()));
    }
  }

  /**
   * Batches of 1, 8 and 4 points. The mean of their mean gradients would give the single point
   * eight times the weight of a point of the second batch. The first batch has fewer shards than
   * the others.
   */
  private static List<ToyBatch> unequal() {
    List<ToyBatch> batches = new ToyTask(8).batches(0);
    return List.of(part(batches.get(0), 0, 1), batches.get(1), part(batches.get(2), 0, 4));
  }

  private static ToyBatch joined(List<ToyBatch> batches) {
    return new ToyBatch(
        batches.stream().flatMap(batch -> Stream.of(batch.points())).toArray(float[][]::new),
        batches.stream().flatMapToInt(batch -> Arrays.stream(batch.classes())).toArray(),
        false);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void accumulatedGradientIsThatOfOneLargeBatch(int threads) {
    Result group = update(new ToyTask(8).withoutDropout(), threads, unequal());
    Result large = update(new ToyTask(8).withoutDropout(), 1, List.of(joined(unequal())));
    assertThat(group.outcome.norm()).isCloseTo(large.outcome.norm(), within(1e-6));
    assertThat(group.outcome.loss().tokens()).isEqualTo(13);
    assertThat(group.outcome.loss().mean()).isCloseTo(large.outcome.loss().mean(), within(1e-6));
    for (int i = 0; i < large.weights.length; i++) {
      assertThat(group.weights[i]).as("weight %d", i).isCloseTo(large.weights[i], within(1e-6f));
    }
  }

  /**
   * With equal masks, the mean gradient over a batch twice would be that of the batch, up to
   * rounding.
   */
  @Test
  void eachBatchOfAGroupHasItsOwnDropout() {
    List<ToyBatch> once = List.of(unequal().get(1));
    List<ToyBatch> twice = List.of(unequal().get(1), unequal().get(1));
    assertThat(largestDifference(once, twice, true)).isGreaterThan(1e-2);
    assertThat(largestDifference(once, twice, false)).isLessThan(1e-6);
  }

  /** Returns the largest difference between weights after updates by two groups. */
  private double largestDifference(List<ToyBatch> a, List<ToyBatch> b, boolean dropout) {
    float[] first = update(task(dropout), 1, a).weights;
    float[] second = update(task(dropout), 1, b).weights;
    return IntStream.range(0, first.length)
        .mapToDouble(i -> Math.abs(first[i] - second[i]))
        .max()
        .orElseThrow();
  }

  private static ToyTask task(boolean dropout) {
    return dropout ? new ToyTask(8) : new ToyTask(8).withoutDropout();
  }

  @Test
  void oneBrokenBatchLeavesTheWholeUpdateOut() {
    float[] before = Values.floats(new ToyTask(8).parameters().flat());
    List<ToyBatch> batches = new ToyTask(8).brokenAt(batch -> batch == 1).batches(0);
    Result result = update(new ToyTask(8), 2, batches.subList(0, 3));
    assertThat(result.outcome.made()).isFalse();
    assertThat(result.weights).isEqualTo(before);
  }
}
