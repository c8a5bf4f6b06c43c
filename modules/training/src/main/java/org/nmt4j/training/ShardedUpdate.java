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
import org.nmt4j.training.replica.Replicas;
import org.nmt4j.training.replica.ShardBlock;

/**
 * Updates the parameters of a task by one group of batches at a time. Each batch is split into a
 * fixed number of shards, which threads process in parallel. A shard adds its gradient to that of
 * the same shard of earlier batches in the group. The gradients are summed in the order of the
 * shards, so the result does not depend on the number of threads. The gradients of frozen
 * parameters are replaced by zeros first, so they neither change these parameters nor count in the
 * norm.
 *
 * <p>If several processes train together, each processes a block of the shards, and all make the
 * same update.
 */
public final class ShardedUpdate<B extends Batch> {
  private final Task<B> task;
  private final Kernels kernels;
  private final Optimizer optimizer;
  private final Updater updater;
  private final Workers workers;
  private final long seed;
  private final int count;
  private final Replicas replicas;
  private final ShardBlock own;
  private final GradientExchange exchange;
  private final List<Parameter> frozen;

  /** The gradients of the shards of this process. */
  private final List<Gradients> gradients = new ArrayList<>();

  /**
   * Creates the updates of a task.
   *
   * @param kernels the kernels of the task, or kernels with the same results
   * @param seed the seed of the dropout
   */
  public ShardedUpdate(
      Task<B> task, Kernels kernels, TrainingSettings settings, long seed, Workers workers) {
    this(task, kernels, settings, seed, workers, Replicas.ALONE);
  }

  /**
   * Creates the updates of a task that several processes train.
   *
   * @throws TrainingException if there are more processes than shards
   */
  ShardedUpdate(
      Task<B> task,
      Kernels kernels,
      TrainingSettings settings,
      long seed,
      Workers workers,
      Replicas replicas) {
    this.task = task;
    this.kernels = kernels;
    this.optimizer = optimizer(task, kernels, settings);
    this.updater =
        new Updater(task.parameters(), optimizer, kernels.vectors(), workers, settings.clipNorm());
    this.workers = workers;
    this.seed = seed;
    this.count = settings.shards();
    this.replicas = replicas;
    if (replicas.count() > count) {
      throw new TrainingException(
          String.format(
              Locale.ROOT,
              "training.shards: found %d for %d processes, expected at least one for each",
              count,
              replicas.count()));
    }
    this.own = ShardBlock.of(count, replicas.rank(), replicas.count());
    this.exchange = new GradientExchange(replicas, task.parameters(), kernels.vectors());
    this.frozen = task.parameters().frozen();
    for (int shard = own.from(); shard < own.to(); shard++) {
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
    List<List<Loss>> losses = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < group.batches().size(); i++) {
      List<B> shards = task.shards(group.batches().get(i), count);
      losses.add(addGradients(shards, number, i * count, scale));
      shareCarried(shards);
      used = Math.max(used, shards.size());
    }
    List<Gradients> summands = gradients.subList(0, own.countOf(used));
    summands.forEach(each -> each.zero(frozen));
    GradientExchange.Joined joined = exchange.join(losses, summands);
    if (!Double.isFinite(joined.loss().objective())) {
      return new Outcome(joined.loss(), Double.NaN, false);
    }
    double norm = updater.update(exchange.sum(summands, joined.rows()), rate);
    return new Outcome(joined.loss(), norm, Double.isFinite(norm));
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
   * Adds the gradients of the own shards of a batch. Returns their losses.
   *
   * @param firstKey the number of the first shard among all shards of the update, which selects the
   *     dropout
   */
  private List<Loss> addGradients(List<B> shards, long number, int firstKey, double scale) {
    Loss[] losses = new Loss[own.countOf(shards.size())];
    workers.run(
        losses.length,
        i -> {
          int shard = own.from() + i;
          Workspace workspace = Workspace.ofThread(task.parameters().flat().type());
          Tape tape = Tape.recording(kernels, workspace, task.parameters(), gradients.get(i));
          long key = CounterRandom.key(seed, number, firstKey + shard);
          losses[i] = task.loss(tape, shards.get(shard), scale, key);
          List<Runnable> left = tape.backwardSteps();
          workers.share(left.size(), step -> left.get(step).run());
        });
    return Arrays.asList(losses);
  }

  /** Gives all processes the state that the next batch needs. */
  private void shareCarried(List<B> shards) {
    if (!replicas.isAlone()) {
      for (int shard = 0; shard < shards.size(); shard++) {
        int owner = ShardBlock.owner(shard, count, replicas.count());
        task.carriedBy(shards.get(shard)).forEach(matrix -> replicas.copy(owner, matrix));
      }
    }
  }
}
