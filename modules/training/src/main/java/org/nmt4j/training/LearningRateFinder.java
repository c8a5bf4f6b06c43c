package org.nmt4j.training;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TrainingSettings;

/**
 * The learning rate range test (Smith 2017, section 3.3): trains for a few updates while the
 * learning rate rises, and records the losses. As in fastai's {@code lr_find}, the rate rises
 * exponentially, and the test ends early if the smoothed loss exceeds four times its lowest value.
 *
 * <p>The updates are those of training: batches, optimizer, clipping and dropout follow the recipe.
 * Its schedule and its moving average have no effect on the losses. The weights of the task change.
 * The result depends on the recipe and its seed, but not on the number of threads.
 *
 * @param from the learning rate of the first update
 * @param to the learning rate of the last update, above {@code from}
 * @param updates the number of updates, at least 2
 */
public record LearningRateFinder(double from, double to, int updates) {
  /** The share of earlier losses in the smoothed loss. */
  private static final double INERTIA = 0.98;

  private static final double DIVERGENCE = 4;

  /**
   * Runs the test. Starts with the present weights of a task and changes them.
   *
   * @param seed the seed of the recipe
   * @throws TrainingException if a batch needs more memory than there is
   */
  public <B extends Batch> RateCurve run(
      Task<B> task, TrainingSettings settings, long seed, Workers workers) {
    ShardedUpdate<B> step = new ShardedUpdate<>(task, task.kernels(), settings, seed, workers);
    List<RateStep> steps = new ArrayList<>();
    List<BatchGroup<B>> groups = List.of();
    double average = 0;
    double lowest = Double.POSITIVE_INFINITY;
    int epoch = 0;
    int position = 0;
    while (steps.size() < updates) {
      if (position == groups.size()) {
        groups = BatchGroup.of(task.batches(epoch++), settings.accumulate());
        position = 0;
      }
      int number = steps.size();
      double rate = rate(number);
      ShardedUpdate.Outcome outcome = step.learn(groups.get(position++), number, rate);
      if (!outcome.made()) {
        return new RateCurve(steps, true);
      }
      average += (1 - INERTIA) * (outcome.loss().mean() - average);
      double smoothed = average / (1 - StrictMath.pow(INERTIA, number + 1));
      steps.add(new RateStep(rate, outcome.loss().mean(), smoothed));
      lowest = Math.min(lowest, smoothed);
      if (smoothed > DIVERGENCE * lowest) {
        return new RateCurve(steps, true);
      }
    }
    return new RateCurve(steps, false);
  }

  /** Returns the learning rate of an update, which counts from 0. */
  double rate(int number) {
    return from * StrictMath.pow(to / from, number / (updates - 1.0));
  }
}
