package org.nmt4j.training;

import java.util.Locale;
import org.nmt4j.model.Validation;
import org.nmt4j.recipe.DivergenceSettings;

/**
 * Notices a training that has gone astray: many updates without a number, or far too high a loss.
 */
final class DivergenceGuard {
  /** So many updates in a row without a finite loss and gradient are too many. */
  private static final int MOST_SKIPS = 20;

  /** So many updates make the first mean loss. */
  private static final int FIRST = 20;

  /** The share of an update in the mean loss of late. */
  private static final double SHARE = 0.05;

  private final DivergenceSettings settings;

  DivergenceGuard(DivergenceSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes an update into account.
   *
   * @throws DivergedException if that was the last straw
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
          "at update %d the mean loss of late is %.3g, that of the first %d was %.3g; the gradient's"
              + " norm is %.3g",
          state.updates, state.recentLoss, FIRST, state.firstLoss, state.lastNorm);
    }
  }

  /**
   * Makes sure that what is saved after a validation is worth going back to.
   *
   * @throws DivergedException if not
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
