package org.nmt4j.training;

import java.util.Locale;
import org.nmt4j.model.Validation;
import org.nmt4j.recipe.DivergenceSettings;

/**
 * Detects divergence: many updates in a row without a finite gradient, or a loss far above that of
 * the first updates.
 */
final class DivergenceGuard {
  /** The number of updates in a row without a finite loss and gradient that means divergence. */
  private static final int MOST_SKIPS = 20;

  /** The number of updates in the first mean loss. */
  private static final int FIRST = 20;

  /** The weight of an update in the moving average of the loss. */
  private static final double SHARE = 0.05;

  private final DivergenceSettings settings;

  DivergenceGuard(DivergenceSettings settings) {
    this.settings = settings;
  }

  /**
   * Adds an update to the statistics of a training.
   *
   * @throws DivergedException if the training has diverged
   */
  void look(TrainingState state, ShardedUpdate.Outcome outcome) {
    if (!outcome.made()) {
      state.skipped++;
      if (++state.skippedInRow >= MOST_SKIPS) {
        throw diverged(
            "%d updates in a row up to update %d had no finite gradient%s",
            MOST_SKIPS, state.updates, after(state.lastNorm));
      }
      return;
    }
    state.skippedInRow = 0;
    state.lastNorm = outcome.norm();
    double loss = outcome.loss().mean();
    if (++state.losses <= FIRST) {
      state.firstLoss += (loss - state.firstLoss) / state.losses;
      state.recentLoss = state.firstLoss;
      return;
    }
    state.recentLoss += SHARE * (loss - state.recentLoss);
    if (settings.lossRatio() > 0 && state.recentLoss > settings.lossRatio() * state.firstLoss) {
      throw diverged(
          "at update %d the recent mean loss is %.3g, that of the first %d was %.3g; the"
              + " gradient's norm is %.3g",
          state.updates, state.recentLoss, FIRST, state.firstLoss, state.lastNorm);
    }
  }

  /**
   * Checks the loss of a validation before the checkpoint is saved, so that training never rolls
   * back to a diverged model.
   *
   * @throws DivergedException if the loss is far above that of the first updates
   */
  void requireSound(TrainingState state, Validation validation) {
    double loss = validation.loss().mean();
    if (validation.equals(Validation.NONE) || settings.lossRatio() == 0 || state.losses == 0) {
      return;
    }
    if (!(loss <= settings.lossRatio() * state.firstLoss)) {
      throw diverged(
          "at update %d the development set's loss is %.3g, that of the first updates was %.3g",
          state.updates, loss, state.firstLoss);
    }
  }

  private static String after(double norm) {
    return Double.isNaN(norm) ? "" : String.format(Locale.ROOT, ", after one of norm %.3g", norm);
  }

  private static DivergedException diverged(String format, Object... values) {
    return new DivergedException(
        "training has diverged: "
            + String.format(Locale.ROOT, format, values)
            + "; try a lower training.learning_rate or a training.clip_norm");
  }
}
