package org.nmt4j.benchmark.scaling;

import java.util.Arrays;
import java.util.List;
import org.nmt4j.experiment.benchmark.KernelTime;
import org.nmt4j.experiment.benchmark.TrainingBenchmark;
import org.nmt4j.experiment.benchmark.TrainingBenchmark.Speed;

/**
 * Makes updates for a while: some that do not count, rounds, and some for a look at kernels.
 *
 * @param warmUp seconds
 * @param round seconds of each round, one update at least
 */
record Stopwatch(double warmUp, double round) {
  private static final int ROUNDS = 3;

  /**
   * Measures the median of the rounds.
   *
   * @param threads that carry shards
   */
  Cost measure(TrainingBenchmark<?> benchmark, int threads) {
    int updates = (int) Math.max(1, Math.round(round / warmUp(benchmark)));
    double[] speeds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      Speed speed = benchmark.run(updates);
      speeds[i] = speed.targetTokens() / speed.seconds();
    }
    Arrays.sort(speeds);
    Speed profiled = benchmark.profile(updates);
    List<KernelTime> products =
        benchmark.clock().times().stream().filter(time -> time.operations() > 0).toList();
    double seconds = products.stream().mapToDouble(KernelTime::seconds).sum();
    double operations = products.stream().mapToDouble(KernelTime::operations).sum();
    return new Cost(
        speeds[ROUNDS / 2], seconds / (profiled.seconds() * threads), operations / seconds / 1e9);
  }

  /** Returns the seconds of the last update. */
  private double warmUp(TrainingBenchmark<?> benchmark) {
    long begin = System.nanoTime();
    double last;
    do {
      last = benchmark.run(1).seconds();
    } while (System.nanoTime() - begin < warmUp * 1e9);
    return last;
  }
}
