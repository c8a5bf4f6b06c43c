package org.nmt4j.training;

import java.util.function.Consumer;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.model.Task;
import org.nmt4j.model.Validation;
import org.nmt4j.recipe.ScheduleType;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.recipe.yaml.Count;

/** Decides after a validation whether to keep the model, end training or lower the rate. */
final class ModelSelection {
  private final TrainingSettings settings;
  private final RunFolder folder;
  private final Consumer<String> log;

  ModelSelection(TrainingSettings settings, RunFolder folder, Consumer<String> log) {
    this.settings = settings;
    this.folder = folder;
    this.log = log;
  }

  /** Writes the model if it is among the best. Ends training if it makes no progress. */
  void judge(Task<?> task, TrainingState state, Validation validation) {
    double score = score(validation);
    if (isBetter(score, state.best)) {
      state.best = score;
      state.sinceBest = 0;
      folder.writeModel(task, folder.best());
    } else {
      state.sinceBest++;
      int patience = settings.earlyStopping().patience();
      if (patience > 0 && state.sinceBest >= patience) {
        log.accept("no progress in " + Count.of(patience, "validation") + ": training ends");
        state.finished = true;
      }
    }
    if (settings.keepBest() > 1 && !Double.isNaN(score)) {
      folder.keepBest(task, state.updates, score, settings.keepBest(), state.keptBest);
    }
  }

  /** Compares scores. A first score of NaN is the best so far, but any number is better. */
  private static boolean isBetter(double score, double best) {
    return score > best
        || best == Double.NEGATIVE_INFINITY
        || Double.isNaN(best) && !Double.isNaN(score);
  }

  /** Returns the score by which models are compared. A higher score is better. */
  private double score(Validation validation) {
    String metric = settings.earlyStopping().metric().toString();
    Double score = validation.scores().get(metric);
    if (score == null) {
      return -validation.loss().mean();
    }
    // A metric that compares no texts measures how unlikely the development set is.
    return MetricName.named(metric).map(MetricName::higherIsBetter).orElse(false) ? score : -score;
  }

  /** Lowers the rate if the plateau schedule demands it. Returns whether the rate was lowered. */
  boolean lowersRate(TrainingState state, double score) {
    if (settings.schedule().type() != ScheduleType.PLATEAU) {
      return false;
    }
    if (score > state.plateauBest) {
      state.plateauBest = score;
      state.sincePlateauBest = 0;
      return false;
    }
    if (++state.sincePlateauBest < settings.schedule().patience()) {
      return false;
    }
    state.plateauFactor *= settings.schedule().factor();
    state.sincePlateauBest = 0;
    return true;
  }
}
