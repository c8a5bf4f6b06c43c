package org.nmt4j.experiment.benchmark;

import java.util.Arrays;
import java.util.List;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.training.ShardedUpdate;

/** Updates by the clock; nothing is written. */
public final class TrainingBenchmark<B extends Batch> {
  private static final int TURN = 4;

  private final ShardedUpdate<B> plain;
  private final ShardedUpdate<B> timed;
  private final KernelClock clock = new KernelClock();
  private final ProductReplay floor = new ProductReplay();
  private final Workers workers;
  private final List<B> batches;
  private final double rate;
  private int next;

  /** A benchmark of a task that was not trained; its parameters change. */
  public TrainingBenchmark(Task<B> task, TrainingSettings settings, long seed, Workers workers) {
    this.plain = new ShardedUpdate<>(task, task.kernels(), settings, seed, workers);
    this.timed =
        new ShardedUpdate<>(
            task, TimedKernels.of(task.kernels(), clock, floor), settings, seed, workers);
    this.workers = workers;
    this.batches = task.batches(0);
    this.rate = settings.learningRate();
  }

  /** What updates learned from, and how long they took. */
  public record Speed(double sourceTokens, double targetTokens, double seconds) {}

  /** Makes updates without a look at kernels. */
  public Speed run(int updates) {
    return run(plain, updates);
  }

  /** Returns how many batches an epoch has. */
  public int batches() {
    return batches.size();
  }

  /**
   * Makes one update with the largest of some batches; it needs the most memory.
   *
   * @param among the number of batches to choose from, at least 1
   */
  public void runLargest(int among) {
    B largest = batches.get(0);
    for (B batch : batches.subList(0, Math.min(among, batches.size()))) {
      largest = tokens(batch) > tokens(largest) ? batch : largest;
    }
    plain.run(largest, next++, rate);
  }

  private long tokens(B batch) {
    return batch.sourceTokens() + batch.targetTokens();
  }

  /** Makes updates and adds up the time of their kernels. */
  public Speed profile(int updates) {
    clock.reset();
    floor.reset();
    return run(timed, updates);
  }

  /** The kernels of the last {@link #profile}. */
  public KernelClock clock() {
    return clock;
  }

  /**
   * The share of updates' time that their products take alone. In turn, a few updates are made, the
   * same once more to see their products, and these alone; the median of the turns.
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
      B batch = batches.get(next % batches.size());
      update.run(batch, next++, rate);
      source += batch.sourceTokens();
      target += batch.targetTokens();
    }
    return new Speed(source, target, (System.nanoTime() - begin) / 1e9);
  }
}
