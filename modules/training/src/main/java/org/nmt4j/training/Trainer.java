package org.nmt4j.training;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.model.Validation;
import org.nmt4j.nn.optimizer.Optimizer;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.IntervalUnit;
import org.nmt4j.recipe.ScheduleType;
import org.nmt4j.recipe.TrainingSettings;

/**
 * The training loop: epochs of updates, a validation now and then, the best model kept, an end when
 * there is no progress or no time left. It knows what a {@link Task} is and not what the task does.
 */
public final class Trainer<B extends Batch> {
  /**
   * So many updates in a row without a finite loss and gradient mean that training has diverged.
   */
  private static final int MOST_SKIPS = 20;

  private final Task<B> task;
  private final TrainingSettings settings;
  private final RunFolder folder;
  private final Workers workers;
  private final Consumer<String> log;
  private final Optimizer optimizer;
  private final ShardedUpdate<B> step;
  private final LearningRate learningRate;
  private final MetricsTable metrics;
  private final ProgressMeter meter = new ProgressMeter();
  private final ProgressMeter sinceValidation = new ProgressMeter();
  private TrainingState state = new TrainingState();
  private int skipsInRow;
  private double lastNorm = Double.NaN;
  private long started;

  /**
   * A trainer; nothing happens yet.
   *
   * @param seed of the recipe
   * @param log receives progress, a line at a time
   */
  public Trainer(
      Task<B> task,
      TrainingSettings settings,
      long seed,
      RunFolder folder,
      Workers workers,
      Consumer<String> log) {
    this.task = task;
    this.settings = settings;
    this.folder = folder;
    this.workers = workers;
    this.log = log;
    this.step = new ShardedUpdate<>(task, task.kernels(), settings, seed, workers);
    this.optimizer = step.optimizer();
    this.learningRate = new LearningRate(settings.learningRate(), settings.schedule());
    this.metrics = new MetricsTable(folder);
  }

  /** Trains to the end, from the folder's checkpoint where there is one. */
  public void train() {
    if (folder.hasCheckpoint()) {
      state = folder.readCheckpoint(task, optimizer);
      metrics.load(state.updates);
      log.accept("going on after update " + state.updates);
    }
    started = System.nanoTime() - (long) (state.seconds * 1e9);
    while (!state.finished) {
      trainEpoch();
    }
  }

  private void trainEpoch() {
    List<B> batches = task.batches(state.epoch);
    while (state.position < batches.size()) {
      update(batches.get(state.position), batches.size());
      state.position++;
      boolean outOfBounds = isOutOfBounds();
      if (outOfBounds || isDue(IntervalUnit.UPDATES, state.updates)) {
        validate();
        if (outOfBounds || state.finished) {
          finish();
          return;
        }
      }
    }
    state.epoch++;
    state.position = 0;
    boolean last = state.epoch >= settings.epochs();
    if (last || isDue(IntervalUnit.EPOCHS, state.epoch)) {
      validate();
      if (last || state.finished) {
        finish();
      }
    }
  }

  private boolean isOutOfBounds() {
    return (settings.maxUpdates() > 0 && state.updates >= settings.maxUpdates())
        || (settings.maxMinutes() > 0 && elapsed() >= 60 * settings.maxMinutes());
  }

  private boolean isDue(IntervalUnit unit, long done) {
    return settings.validateEvery().unit() == unit && done % settings.validateEvery().count() == 0;
  }

  private double elapsed() {
    return (System.nanoTime() - started) / 1e9;
  }

  private void update(B batch, int batchesOfEpoch) {
    long before = System.nanoTime();
    double rate = learningRate.at(state.updates + 1, state.plateauFactor);
    ShardedUpdate.Outcome outcome = step.run(batch, state.updates, rate);
    state.updates++;
    if (!outcome.made()) {
      skip(outcome);
      return;
    }
    skipsInRow = 0;
    lastNorm = outcome.norm();
    double took = (System.nanoTime() - before) / 1e9;
    meter.add(batch, outcome, took);
    sinceValidation.add(batch, outcome, took);
    if (state.updates % settings.logEvery() == 0) {
      log.accept(meter.line(state.epoch + 1, state.updates, rate, secondsLeft(batchesOfEpoch)));
      meter.reset();
    }
  }

  private void skip(ShardedUpdate.Outcome outcome) {
    state.skipped++;
    skipsInRow++;
    log.accept(
        Double.isFinite(outcome.loss().smoothed())
            ? "update %d left out: the gradient's norm is %s"
                .formatted(state.updates, outcome.norm())
            : "update %d left out: the loss is %s"
                .formatted(state.updates, outcome.loss().smoothed()));
    if (skipsInRow >= MOST_SKIPS) {
      throw new DivergedException(
          String.format(
              Locale.ROOT,
              "training has diverged: %d updates in a row up to update %d had no finite gradient%s;"
                  + " try a lower training.learning_rate or a training.clip_norm",
              MOST_SKIPS,
              state.updates,
              Double.isNaN(lastNorm)
                  ? ""
                  : String.format(Locale.ROOT, ", after one of norm %.3g", lastNorm)));
    }
  }

  private double secondsLeft(int batchesOfEpoch) {
    long updates = (long) (settings.epochs() - state.epoch) * batchesOfEpoch - state.position;
    if (settings.maxUpdates() > 0) {
      updates = Math.min(updates, settings.maxUpdates() - state.updates);
    }
    double left = updates * meter.secondsPerUpdate();
    return settings.maxMinutes() > 0
        ? Math.min(left, 60 * settings.maxMinutes() - elapsed())
        : left;
  }

  private void validate() {
    if (metrics.lastUpdate() == state.updates) {
      return;
    }
    Validation validation = task.validate(workers);
    state.seconds = elapsed();
    double rate = learningRate.at(state.updates, state.plateauFactor);
    metrics.add(state, validation, sinceValidation, rate);
    sinceValidation.reset();
    log.accept(describe(validation));
    Samples.append(folder, state.updates, validation.samples());
    folder.writeModel(task, folder.last());
    if (validation.equals(Validation.NONE)) {
      folder.writeModel(task, folder.best());
    } else {
      judge(score(validation));
      adjustRate(-validation.loss().mean());
    }
    folder.writeCheckpoint(task, optimizer, state);
  }

  private String describe(Validation validation) {
    if (validation.equals(Validation.NONE)) {
      return "saved after %s, %d updates; there is no development set"
          .formatted(ProgressMeter.clock(state.seconds), state.updates);
    }
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "validation after %s, %d updates: loss %.4f",
            ProgressMeter.clock(state.seconds),
            state.updates,
            validation.loss().mean()));
    if (!Double.isNaN(validation.loss().perplexity())) {
      line.append(String.format(Locale.ROOT, "  perplexity %.2f", validation.loss().perplexity()));
    }
    validation
        .scores()
        .forEach(
            (name, score) -> line.append(String.format(Locale.ROOT, "  %s %.2f", name, score)));
    return line.toString();
  }

  /** Higher is better. */
  private double score(Validation validation) {
    Double score = validation.scores().get(settings.earlyStopping().metric().toString());
    return score == null ? -validation.loss().mean() : score;
  }

  private void judge(double score) {
    // A first score that is not a number is still all there is.
    if (score > state.best || !Files.exists(folder.best())) {
      state.best = score;
      state.sinceBest = 0;
      folder.writeModel(task, folder.best());
    } else {
      state.sinceBest++;
      int patience = settings.earlyStopping().patience();
      if (patience > 0 && state.sinceBest >= patience) {
        log.accept("no progress in " + patience + " validations: training ends");
        state.finished = true;
      }
    }
    if (settings.keepBest() > 1 && !Double.isNaN(score)) {
      folder.keepBest(task, state.updates, score, settings.keepBest(), state.keptBest);
    }
  }

  private void adjustRate(double score) {
    if (settings.schedule().type() != ScheduleType.PLATEAU) {
      return;
    }
    if (score > state.plateauBest) {
      state.plateauBest = score;
      state.sincePlateauBest = 0;
    } else if (++state.sincePlateauBest >= settings.schedule().patience()) {
      state.plateauFactor *= settings.schedule().factor();
      state.sincePlateauBest = 0;
      log.accept(
          String.format(
              Locale.ROOT,
              "learning rate now %.3g",
              learningRate.at(state.updates + 1, state.plateauFactor)));
    }
  }

  private void finish() {
    state.finished = true;
    folder.writeCheckpoint(task, optimizer, state);
    log.accept("training took " + ProgressMeter.clock(elapsed()));
  }
}
