package org.nmt4j.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.optimizer.Adam;
import org.nmt4j.nn.optimizer.GradientDescent;
import org.nmt4j.nn.optimizer.Optimizer;
import org.nmt4j.nn.optimizer.Updater;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TrainingSettings;

/**
 * One update by a batch cut into a fixed number of shards. Threads carry shards; the gradients are
 * summed in the order of the shards, so the result does not depend on the number of threads.
 */
public final class ShardedUpdate<B extends Batch> {
  private final Task<B> task;
  private final Kernels kernels;
  private final Optimizer optimizer;
  private final Updater updater;
  private final Workers workers;
  private final long seed;
  private final int count;
  private final List<Gradients> gradients = new ArrayList<>();

  /**
   * Updates of a task.
   *
   * @param kernels the task's own, or others that do the same
   */
  public ShardedUpdate(
      Task<B> task, Kernels kernels, TrainingSettings settings, long seed, Workers workers) {
    this.task = task;
    this.kernels = kernels;
    this.optimizer = optimizer(task, kernels, settings);
    this.updater =
        new Updater(task.parameters(), optimizer, kernels.vectors(), workers, settings.clipNorm());
    this.workers = workers;
    this.seed = seed;
    this.count = settings.shards();
    for (int shard = 0; shard < count; shard++) {
      gradients.add(task.parameters().newGradients());
    }
  }

  private static Optimizer optimizer(Task<?> task, Kernels kernels, TrainingSettings settings) {
    return switch (settings.optimizer()) {
      case ADAM ->
          new Adam(
              kernels.vectors(),
              task.parameters(),
              settings.adam().beta1(),
              settings.adam().beta2(),
              settings.adam().epsilon());
      case SGD -> new GradientDescent(kernels.vectors());
    };
  }

  /** What turns gradients into updates. */
  Optimizer optimizer() {
    return optimizer;
  }

  /**
   * What came of a batch.
   *
   * @param loss before the update
   * @param norm of the gradient; NaN where the loss is not finite
   * @param made whether there was an update
   */
  public record Outcome(Loss loss, double norm, boolean made) {}

  /** Learns from one batch; {@code number} of the update, from 0, decides the dropout. */
  public Outcome run(B batch, long number, double rate) {
    List<B> shards = task.shards(batch, count);
    Loss[] losses = new Loss[shards.size()];
    double scale = 1.0 / batch.targetTokens();
    workers.run(
        shards.size(),
        shard -> {
          Workspace workspace = Workspace.ofThread(task.parameters().flat().type());
          Gradients gradient = gradients.get(shard);
          gradient.zero();
          Tape tape = Tape.recording(kernels, workspace, task.parameters(), gradient);
          long key = CounterRandom.key(seed, number, shard);
          losses[shard] = task.loss(tape, shards.get(shard), scale, key);
          List<Runnable> left = tape.backwardSteps();
          workers.share(left.size(), i -> left.get(i).run());
        });
    Loss loss = Arrays.stream(losses).reduce(Loss.NONE, Loss::plus);
    if (!Double.isFinite(loss.smoothed())) {
      return new Outcome(loss, Double.NaN, false);
    }
    double norm = updater.update(gradients.subList(0, shards.size()), rate);
    return new Outcome(loss, norm, Double.isFinite(norm));
  }
}
