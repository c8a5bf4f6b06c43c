package org.nmt4j.training;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.nmt4j.model.Batch;
import org.nmt4j.model.LongWork;
import org.nmt4j.model.Task;
import org.nmt4j.model.Validation;
import org.nmt4j.nn.optimizer.Optimizer;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.DivergenceAction;
import org.nmt4j.recipe.DivergenceSettings;
import org.nmt4j.recipe.IntervalUnit;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.training.replica.Replicas;

/**
 * The training loop. It runs epochs of updates, validates the model at intervals, keeps the best
 * model, and ends at a limit or without progress. It works with any {@link Task}.
 *
 * <p>If several processes train together, each runs the same loop. The first process alone reads
 * clocks and the stop condition, validates, and writes files; the others follow its decisions.
 */
public final class Trainer<B extends Batch> {
  /** The interval, in nanoseconds, at which training checks that its folder still exists. */
  private static final long LOOK = 1_000_000_000;

  private static final Duration VALIDATION_PATIENCE = Duration.ofSeconds(10);

  private final Task<B> task;
  private final TrainingSettings settings;
  private final RunFolder folder;
  private final Workers workers;
  private final TrainingListener listener;
  private final Replicas replicas;
  private final SharedState shared;
  private final Optimizer optimizer;
  private final ShardedUpdate<B> step;
  private final LearningRate learningRate;
  private final DivergenceGuard guard;
  private final ModelSelection selection;
  private final MetricsTable metrics;
  private final Samples samples;
  private final ProgressMeter meter = new ProgressMeter();
  private TrainingState state = new TrainingState();
  private ProgressClock progress;
  private long started;
  private double saved;
  private long looked = System.nanoTime();
  private BooleanSupplier stop = () -> false;
  private Predicate<TrainingProgress> pause = reached -> false;
  private boolean paused;
  private boolean begun;
  private boolean changed;
  private boolean forgetsBest;

  /**
   * Creates a trainer without starting it.
   *
   * @param seed the seed of the recipe
   * @param listener receives progress and the results of validations
   */
  public Trainer(
      Task<B> task,
      TrainingSettings settings,
      long seed,
      RunFolder folder,
      Workers workers,
      TrainingListener listener) {
    this(task, settings, seed, folder, workers, listener, Replicas.ALONE);
  }

  /**
   * Creates a trainer in one of several processes, without starting it.
   *
   * @param folder the folder of the run; in all processes but the first, {@linkplain
   *     RunFolder#ofAnotherProcess that of another process}
   * @throws TrainingException if there are more processes than shards
   */
  public Trainer(
      Task<B> task,
      TrainingSettings settings,
      long seed,
      RunFolder folder,
      Workers workers,
      TrainingListener listener,
      Replicas replicas) {
    this.task = task;
    this.settings = settings;
    this.folder = folder;
    this.workers = workers;
    this.listener = listener;
    this.replicas = replicas;
    this.shared = new SharedState(replicas);
    this.step = new ShardedUpdate<>(task, task.kernels(), settings, seed, workers, replicas);
    this.optimizer = step.optimizer();
    this.learningRate = new LearningRate(settings.learningRate(), settings.schedule());
    this.guard = new DivergenceGuard(settings.divergence());
    this.selection = new ModelSelection(settings, folder, listener::progress);
    this.metrics = new MetricsTable(folder);
    this.samples = new Samples(folder);
  }

  /**
   * Sets a condition that stops training. Training checks the condition after each update and saves
   * a checkpoint before it stops.
   *
   * @return this trainer
   */
  public Trainer<B> until(BooleanSupplier asked) {
    stop = asked;
    return this;
  }

  /**
   * Sets a condition that pauses training: {@link #train} returns if it holds at the beginning or
   * after a validation. A later training of the folder goes on, and computes the same bits.
   */
  public Trainer<B> pauseWhen(Predicate<TrainingProgress> reached) {
    pause = reached;
    return this;
  }

  /**
   * Lets training continue from the checkpoint of another recipe. A finished training continues if
   * the limits of the present recipe allow further updates.
   *
   * @param scoresCompare whether earlier scores can be compared with new ones; if not, the earlier
   *     best scores are forgotten
   */
  public void goOnWithChanges(boolean scoresCompare) {
    changed = true;
    forgetsBest = !scoresCompare;
  }

  /**
   * Trains to the end or to a pause. Continues from the checkpoint of the folder, if there is one.
   *
   * @throws StoppedException if the stop condition holds; the checkpoint holds all progress
   * @throws DivergedException if training diverges and may not roll back
   */
  public void train() {
    boolean resumed = replicas.fromFirst(folder.hasCheckpoint());
    if (resumed) {
      readCheckpoint();
      paused = pause.test(TrainingProgress.of(state));
      listener.progress("going on after update " + state.updates);
    } else {
      share();
    }
    started = System.nanoTime() - (long) (state.seconds * 1e9);
    saved = state.seconds;
    progress = new ProgressClock(settings.logEvery(), System::nanoTime);
    if (changed) {
      state.finished = state.epoch >= settings.epochs() || isOutOfBounds();
    }
    if (forgetsBest) {
      state.forgetBest();
    }
    if (settings.schedule().dependsOnLength() && (changed || state.updatesOfEpoch == 0)) {
      state.updatesOfEpoch = groups().size();
    }
    if (changed && state.finished && state.validated == state.updates) {
      folder.writeCheckpoint(task, optimizer, state);
    } else if (changed && state.finished) {
      validate(true); // No model holds the updates after the last validation.
    }
    if (settings.divergence().action() == DivergenceAction.ROLL_BACK && !resumed) {
      save();
    }
    while (!state.finished && !paused) {
      try {
        trainEpoch();
      } catch (DivergedException e) {
        rollBack(e);
      }
    }
  }

  private void readCheckpoint() {
    if (replicas.isFirst()) {
      state = folder.readCheckpoint(task, optimizer);
    }
    share();
    metrics.load(state.validated, listener::progress);
    samples.load(state.validated, listener::progress);
  }

  /** Gives all processes the weights, moments and state of the first one. */
  private void share() {
    if (!replicas.isAlone()) {
      state = shared.share(state, CheckpointFile.tensors(task, optimizer).values());
      optimizer.restore(state.updates - state.skipped);
    }
  }

  private void rollBack(DivergedException reason) {
    DivergenceSettings divergence = settings.divergence();
    int rollBacks = state.rollBacks + 1;
    int updatesOfEpoch = state.updatesOfEpoch;
    if (divergence.action() == DivergenceAction.STOP || rollBacks > divergence.most()) {
      throw reason;
    }
    listener.progress(reason.getMessage());
    readCheckpoint();
    meter.reset();
    state.rollBacks = rollBacks;
    state.updatesOfEpoch = updatesOfEpoch;
    state.rateFactor = Math.pow(divergence.factor(), rollBacks);
    listener.progress(
        String.format(
            Locale.ROOT,
            "back to update %d, learning rate now %.3g",
            state.updates,
            rate(state.updates + 1)));
  }

  private void trainEpoch() {
    List<BatchGroup<B>> groups = groups();
    if (!begun) {
      new Outlook(settings, groups.size(), length()).lines().forEach(listener::progress);
      begun = true;
    }
    while (state.position < groups.size()) {
      update(groups.get(state.position), groups.size());
      state.position++;
      boolean last = isOutOfBounds();
      if (last || isDue(IntervalUnit.UPDATES, state.updates)) {
        validate(last);
        if (state.finished || paused) {
          return;
        }
      }
      stopOrSave();
    }
    state.epoch++;
    state.position = 0;
    boolean last = state.epoch >= settings.epochs();
    if (last || isDue(IntervalUnit.EPOCHS, state.epoch)) {
      validate(last);
    }
  }

  private List<BatchGroup<B>> groups() {
    return BatchGroup.of(task.batches(state.epoch), settings.accumulate());
  }

  private void stopOrSave() {
    if (System.nanoTime() - looked > LOOK) {
      folder.requireLocked();
      looked = System.nanoTime();
    }
    if (replicas.fromFirst(stop.getAsBoolean())) {
      save();
      throw new StoppedException(
          String.format(
              Locale.ROOT,
              "stopped and saved after update %d; the same command goes on in %s",
              state.updates,
              folder.path()));
    }
    if (settings.saveMinutes() > 0
        && replicas.fromFirst(elapsed() - saved >= 60 * settings.saveMinutes())) {
      save();
      listener.progress("saved after update " + state.updates);
    }
  }

  private void save() {
    shared.requireSame(task.parameters().flat(), state.updates);
    state.seconds = elapsed();
    saved = state.seconds;
    folder.writeCheckpoint(task, optimizer, state);
  }

  private double rate(long update) {
    double time =
        settings.schedule().followsClock()
            ? Math.min(1, replicas.fromFirst(elapsed()) / (60 * settings.maxMinutes()))
            : 0;
    return state.rateFactor * learningRate.at(update, length(), time, state.plateauFactor);
  }

  /**
   * Returns the number of all updates, estimated from the first epoch; 0 if the schedule does not
   * depend on it. The limit in minutes does not count, because it depends on the machine.
   */
  private long length() {
    long all = (long) settings.epochs() * state.updatesOfEpoch;
    return settings.maxUpdates() > 0 ? Math.min(all, settings.maxUpdates()) : all;
  }

  private boolean isOutOfBounds() {
    return (settings.maxUpdates() > 0 && state.updates >= settings.maxUpdates())
        || (settings.maxMinutes() > 0
            && replicas.fromFirst(elapsed() >= 60 * settings.maxMinutes()));
  }

  private boolean isDue(IntervalUnit unit, long done) {
    return settings.validateEvery().unit() == unit && done % settings.validateEvery().count() == 0;
  }

  private double elapsed() {
    return (System.nanoTime() - started) / 1e9;
  }

  private void update(BatchGroup<B> group, int updatesOfEpoch) {
    long before = System.nanoTime();
    double rate = rate(state.updates + 1);
    ShardedUpdate.Outcome outcome = step.learn(group, state.updates, rate);
    state.updates++;
    if (!outcome.made()) {
      listener.progress(
          String.format(
              Locale.ROOT,
              "update %d left out: the %s",
              state.updates,
              Double.isFinite(outcome.loss().objective())
                  ? "gradient's norm is " + outcome.norm()
                  : "loss is " + outcome.loss().objective()));
    }
    guard.look(state, outcome);
    if (!outcome.made()) {
      return;
    }
    double took = (System.nanoTime() - before) / 1e9;
    meter.add(group, outcome, took);
    state.sinceValidation.add(group, outcome, took);
    if (progress.isDueAfter(state.updates)) {
      listener.progress(
          meter.line(state.epoch + 1, state.updates, rate, secondsLeft(updatesOfEpoch)));
      meter.reset();
    }
  }

  private double secondsLeft(int updatesOfEpoch) {
    long updates = (long) (settings.epochs() - state.epoch) * updatesOfEpoch - state.position;
    if (settings.maxUpdates() > 0) {
      updates = Math.min(updates, settings.maxUpdates() - state.updates);
    }
    double left = updates * meter.secondsPerUpdate();
    return settings.maxMinutes() > 0
        ? Math.min(left, 60 * settings.maxMinutes() - elapsed())
        : left;
  }

  private Validation look() {
    try (LongWork work = LongWork.begin("validating", VALIDATION_PATIENCE, listener::progress)) {
      return task.validate(workers);
    }
  }

  /** Validates the model unless no update followed the last validation. Saves a checkpoint. */
  private void validate(boolean last) {
    if (state.validated != state.updates) {
      optimizer.withAverage(this::judge);
    }
    state.finished |= last;
    save();
    paused = pause.test(TrainingProgress.of(state));
    if (state.finished) {
      listener.progress("training took " + ProgressMeter.clock(state.seconds));
    }
  }

  /** Validates the model, reports the result, and writes the model. */
  private void judge() {
    Validation validation = shared.validate(this::look);
    if (settings.divergence().action() == DivergenceAction.ROLL_BACK) {
      guard.requireSound(state, validation);
    }
    state.seconds = elapsed();
    state.validated = state.updates;
    metrics.add(state, validation, rate(state.updates));
    state.sinceValidation.reset();
    listener.progress(ValidationLine.of(state, validation));
    listener.validated(
        new ValidationResult(
            state.updates,
            state.epoch + 1,
            state.seconds,
            validation.loss().mean(),
            validation.scores()));
    samples.add(state.updates, validation.samples());
    folder.writeModel(task, folder.last());
    if (validation.equals(Validation.NONE)) {
      folder.writeModel(task, folder.best());
      return;
    }
    selection.judge(task, state, validation);
    if (selection.lowersRate(state, -validation.loss().mean())) {
      listener.progress(
          String.format(Locale.ROOT, "learning rate now %.3g", rate(state.updates + 1)));
    }
  }
}
