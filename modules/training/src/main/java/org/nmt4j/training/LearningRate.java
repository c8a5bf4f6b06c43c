package org.nmt4j.training;

import org.nmt4j.recipe.ScheduleSettings;

/** The learning rate as a function of the update, times what a plateau has taken off it. */
final class LearningRate {
  private final double base;
  private final ScheduleSettings settings;

  LearningRate(double base, ScheduleSettings settings) {
    this.base = base;
    this.settings = settings;
  }

  /** The rate of update {@code number}, counted from 1. */
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

  /** The share of the decay that is done, which begins where the warm-up ends. */
  private double progress(long number) {
    double done = number - settings.warmupUpdates();
    return Math.min(1, done / Math.max(1, settings.decayUpdates()));
  }
}
