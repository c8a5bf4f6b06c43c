package org.nmt4j.benchmark.scaling;

import java.util.Arrays;
import java.util.List;
import org.nmt4j.experiment.benchmark.KernelTime;
import org.nmt4j.experiment.benchmark.TrainingBenchmark;
import org.nmt4j.experiment.benchmark.TrainingBenchmark.Speed;

/**
 * Times updates: it runs some to warm up, then three timed rounds, then one round that profiles the
 * kernels.
 *
 * @param warmUp the duration of the warm-up in seconds
 * @param round the duration of each round in seconds; a round has at least one update
 */
record Stopwatch(double warmUp, double round) {
  private static final int ROUNDS = 3;

  /**
   * Measures the cost of training; its speed is the median of the rounds.
   *
   * @param threads the number of threads that work on shards
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

  /** Runs updates until the warm-up is over and returns the seconds of the last one. */
  private double warmUp(TrainingBenchmark<?> benchmark) {
    long begin = System.nanoTime();
    double last;
    do {
      last = benchmark.run(1).seconds();
    } while (System.nanoTime() - begin < warmUp * 1e9);
    return last;
  }
}
