package org.nmt4j.experiment.benchmark;

import java.util.Arrays;
import java.util.List;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.training.BatchGroup;
import org.nmt4j.training.ShardedUpdate;

/** Measures the speed of training updates. Writes no file. */
public final class TrainingBenchmark<B extends Batch> {
  private static final int TURN = 4;

  private final ShardedUpdate<B> plain;
  private final ShardedUpdate<B> timed;
  private final KernelClock clock = new KernelClock();
  private final ProductReplay floor = new ProductReplay();
  private final Workers workers;
  private final List<B> batches;
  private final List<BatchGroup<B>> groups;
  private final double rate;
  private int next;

  /** Creates a benchmark of an untrained task. The updates change the parameters of the task. */
  public TrainingBenchmark(Task<B> task, TrainingSettings settings, long seed, Workers workers) {
    this.plain = new ShardedUpdate<>(task, task.kernels(), settings, seed, workers);
    this.timed =
        new ShardedUpdate<>(
            task, TimedKernels.of(task.kernels(), clock, floor), settings, seed, workers);
    this.workers = workers;
    this.batches = task.batches(0);
    this.groups = BatchGroup.of(batches, settings.accumulate());
    this.rate = settings.learningRate();
  }

  /** The numbers of tokens in the batches of timed updates, and the time of the updates. */
  public record Speed(double sourceTokens, double targetTokens, double seconds) {}

  /** Runs updates and measures their total time. */
  public Speed run(int updates) {
    return run(plain, updates);
  }

  /** Returns the number of updates of an epoch. */
  public int updatesOfEpoch() {
    return groups.size();
  }

  /**
   * Runs one update with the largest of the first batches alone, which needs the most memory.
   *
   * @param among the number of batches to choose from, at least 1
   */
  public void runLargest(int among) {
    List<B> first = batches.subList(0, Math.min(among, batches.size()));
    plain.run(new BatchGroup<>(List.of(new BatchGroup<>(first).largest())), next++, rate);
  }

  /** Runs updates and also measures the times of their kernels. */
  public Speed profile(int updates) {
    clock.reset();
    floor.reset();
    return run(timed, updates);
  }

  /** Returns the kernel times of the last {@link #profile} or {@link #floor}. */
  public KernelClock clock() {
    return clock;
  }

  /**
   * Returns the time of the products alone as a share of the time of updates: the median over
   * turns. Each turn times a few updates, runs updates with the same batches to record their
   * products, and times the replay of the products.
   */
  public double floor(int turns) {
    double[] shares = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      double seconds = run(TURN).seconds();
      next -= TURN;
      profile(TURN);
      shares[turn] = floor.seconds(workers) / seconds;
    }
    Arrays.sort(shares);
    return shares[turns / 2];
  }

  private Speed run(ShardedUpdate<B> update, int count) {
    double source = 0;
    double target = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      BatchGroup<B> group = groups.get(next % groups.size());
      update.run(group, next++, rate);
      source += group.sourceTokens();
      target += group.targetTokens();
    }
    return new Speed(source, target, (System.nanoTime() - begin) / 1e9);
  }
}
