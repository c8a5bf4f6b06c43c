package org.nmt4j.training;

import org.nmt4j.recipe.ScheduleSettings;

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
   * @param plateauFactor the factor by which the plateau schedule has lowered the rate
   */
  double at(long number, double plateauFactor) {
    int warmup = settings.warmupUpdates();
    if (number <= warmup) {
      return base * number / warmup;
    }
    double rate =
        switch (settings.type()) {
          case CONSTANT -> base;
          case PLATEAU -> base * plateauFactor;
          case INVERSE_SQRT -> base * Math.sqrt(Math.max(1, warmup) / (double) number);
          case LINEAR -> base + (settings.minimumLearningRate() - base) * progress(number);
          case COSINE ->
              settings.minimumLearningRate()
                  + (base - settings.minimumLearningRate())
                      * (1 + StrictMath.cos(Math.PI * progress(number)))
                      / 2;
        };
    return Math.max(rate, settings.minimumLearningRate());
  }

  /** Returns the completed share of the decay, 0 to 1. The decay begins after the warm-up. */
  private double progress(long number) {
    double done = number - settings.warmupUpdates();
    return Math.min(1, done / Math.max(1, settings.decayUpdates()));
  }
}
