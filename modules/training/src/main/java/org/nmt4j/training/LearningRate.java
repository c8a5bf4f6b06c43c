package org.nmt4j.training;

import org.nmt4j.recipe.ScheduleSettings;
import org.nmt4j.recipe.ScheduleType;

/** Computes the learning rate of an update from the schedule. */
final class LearningRate {
  private final double base;
  private final ScheduleSettings settings;

  LearningRate(double base, ScheduleSettings settings) {
    this.base = base;
    this.settings = settings;
  }

  /**
   * Returns the learning rate of an update.
   *
   * @param number the number of the update, from 1
   * @param length the number of all updates of training; ignored unless the schedule depends on it
   * @param time the share of training's time that has passed, 0 to 1; ignored unless the schedule
   *     follows the clock
   * @param plateauFactor the factor by which the plateau schedule has lowered the rate
   */
  double at(long number, long length, double time, double plateauFactor) {
    long warmup = settings.warmupUpdates().updatesOf(length);
    if (number <= warmup) {
      // The time of the warm-up counts as well, so that the rate does not jump at its end.
      double peak = settings.followsClock() ? decayed(time) : base;
      return peak * number / warmup;
    }
    double rate =
        switch (settings.type()) {
          case CONSTANT -> base;
          case PLATEAU -> base * plateauFactor;
          case INVERSE_SQRT -> base * Math.sqrt(Math.max(1, warmup) / (double) number);
          case LINEAR, COSINE -> {
            double progress = progress(number, warmup, length);
            yield decayed(settings.followsClock() ? Math.max(progress, time) : progress);
          }
        };
    return settings.type() == ScheduleType.CONSTANT
        ? rate
        : Math.max(rate, settings.minimumLearningRate());
  }

  /** Returns the rate after a share of the decay, 0 to 1. */
  private double decayed(double progress) {
    double minimum = settings.minimumLearningRate();
    return settings.type() == ScheduleType.LINEAR
        ? base + (minimum - base) * progress
        : minimum + (base - minimum) * (1 + StrictMath.cos(Math.PI * progress)) / 2;
  }

  /** Returns the completed share of the decay, 0 to 1. The decay begins after the warm-up. */
  private double progress(long number, long warmup, long length) {
    long decay = settings.decayUpdates() > 0 ? settings.decayUpdates() : length - warmup;
    return Math.min(1, (double) (number - warmup) / Math.max(1, decay));
  }
}
