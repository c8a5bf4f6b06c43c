package org.nmt4j.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.optimizer.Adam;
import org.nmt4j.nn.optimizer.GradientDescent;
import org.nmt4j.nn.optimizer.MovingAverage;
import org.nmt4j.nn.optimizer.Optimizer;
import org.nmt4j.nn.optimizer.Updater;
import org.nmt4j.nn.optimizer.WeightDecay;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TrainingSettings;

/**
 * Updates the parameters of a task by one group of batches at a time. Each batch is split into a
 * fixed number of shards, which threads process in parallel. A shard adds its gradient to that of
 * the same shard of earlier batches in the group. The gradients are summed in the order of the
 * shards, so the result does not depend on the number of threads. The gradients of frozen
 * parameters are replaced by zeros first, so they neither change these parameters nor count in the
 * norm.
 */
public final class ShardedUpdate<B extends Batch> {
  private final Task<B> task;
  private final Kernels kernels;
  private final Optimizer optimizer;
  private final Updater updater;
  private final Workers workers;
  private final long seed;
  private final int count;
  private final List<Parameter> frozen;
  private final List<Gradients> gradients = new ArrayList<>();

  /**
   * Creates the updates of a task.
   *
   * @param kernels the kernels of the task, or kernels with the same results
   * @param seed the seed of the dropout
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
    this.frozen = task.parameters().frozen();
    for (int shard = 0; shard < count; shard++) {
      gradients.add(task.parameters().newGradients());
    }
  }

  private static Optimizer optimizer(Task<?> task, Kernels kernels, TrainingSettings settings) {
    Optimizer rule = rule(task, kernels, settings);
    double share = settings.movingAverage();
    return share > 0 ? new MovingAverage(rule, kernels.vectors(), task.parameters(), share) : rule;
  }

  private static Optimizer rule(Task<?> task, Kernels kernels, TrainingSettings settings) {
    WeightDecay decay = new WeightDecay(task.parameters(), settings.weightDecay());
    return switch (settings.optimizer()) {
      case ADAM ->
          new Adam(
              kernels.vectors(),
              task.parameters(),
              settings.adam().beta1(),
              settings.adam().beta2(),
              settings.adam().epsilon(),
              decay);
      case SGD -> new GradientDescent(kernels.vectors(), decay);
    };
  }

  /** Returns the optimizer. */
  Optimizer optimizer() {
    return optimizer;
  }

  /**
   * The outcome of an update.
   *
   * @param loss the loss before the update
   * @param norm the norm of the gradient; NaN if the loss is not finite
   * @param made whether the parameters were updated; false if the loss or the norm is not finite
   */
  public record Outcome(Loss loss, double norm, boolean made) {}

  /**
   * Updates the parameters by the mean gradient over the target tokens of all batches of a group.
   *
   * @param number the number of the update, from 0, which selects the dropout
   * @param rate the learning rate
   */
  public Outcome run(BatchGroup<B> group, long number, double rate) {
    gradients.forEach(Gradients::zero);
    double scale = 1.0 / group.targetTokens();
    Loss loss = Loss.NONE;
    int used = 0;
    for (int i = 0; i < group.batches().size(); i++) {
      List<B> shards = task.shards(group.batches().get(i), count);
      loss = loss.plus(addGradients(shards, number, i * count, scale));
      used = Math.max(used, shards.size());
    }
    if (!Double.isFinite(loss.objective())) {
      return new Outcome(loss, Double.NaN, false);
    }
    List<Gradients> summands = gradients.subList(0, used);
    summands.forEach(each -> each.zero(frozen));
    double norm = updater.update(summands, rate);
    return new Outcome(loss, norm, Double.isFinite(norm));
  }

  /**
   * Updates the parameters as {@link #run} does.
   *
   * @throws TrainingException if the update needs more memory than there is; the message names the
   *     update and the size of its largest batch
   */
  Outcome learn(BatchGroup<B> group, long number, double rate) {
    try {
      return run(group, number, rate);
    } catch (OutOfMemoryError e) {
      throw new TrainingException(
          String.format(
              Locale.ROOT,
              "out of memory in update %d, a batch of %d source and %d target tokens (%s): a lower"
                  + " training.batch_size or data.max_length helps, or NMT4J_OPTS=-Xmx8g",
              number + 1,
              group.largest().sourceTokens(),
              group.largest().targetTokens(),
              e.getMessage()),
          e);
    }
  }

  /**
   * Adds the gradients of a batch. Returns its loss.
   *
   * @param firstKey the number of the first shard among all shards of the update, which selects the
   *     dropout
   */
  private Loss addGradients(List<B> shards, long number, int firstKey, double scale) {
    Loss[] losses = new Loss[shards.size()];
    workers.run(
        shards.size(),
        shard -> {
          Workspace workspace = Workspace.ofThread(task.parameters().flat().type());
          Tape tape = Tape.recording(kernels, workspace, task.parameters(), gradients.get(shard));
          long key = CounterRandom.key(seed, number, firstKey + shard);
          losses[shard] = task.loss(tape, shards.get(shard), scale, key);
          List<Runnable> left = tape.backwardSteps();
          workers.share(left.size(), i -> left.get(i).run());
        });
    return Arrays.stream(losses).reduce(Loss.NONE, Loss::plus);
  }
}
