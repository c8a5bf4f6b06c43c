package org.nmt4j.experiment.search;

import java.time.Duration;
import java.util.Optional;

/**
 * How a search chooses trials, and when it ends.
 *
 * @param method how the budget is divided among trials
 * @param rungs the number of rungs; 0 for the default of {@link Rungs#of}
 * @param reduction the number of trials of a rung for each trial that goes on, at least 2
 * @param seed the seed of the values of all trials
 * @param trials the maximum number of trials; 0 for no limit
 * @param time the maximum wall time of all trials together; empty for no limit
 */
public record SearchPlan(
    SearchMethod method, int rungs, int reduction, long seed, int trials, Optional<Duration> time) {
  /** The reduction of a search that names none. */
  public static final int REDUCTION = 3;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is out of its range, or if neither trials nor time
   *     are limited
   */
  public SearchPlan {
    if (rungs < 0 || reduction < 2 || trials < 0) {
      throw new IllegalArgumentException("rungs, reduction or trials out of range");
    }
    if (trials == 0 && time.isEmpty()) {
      throw new IllegalArgumentException("expected a limit of trials or of time");
    }
  }

  /** Returns a search by successive halving with a number of trials. */
  public static SearchPlan ofTrials(int trials) {
    return new SearchPlan(SearchMethod.ASHA, 0, REDUCTION, 1, trials, Optional.empty());
  }

  /** Returns a search by successive halving that ends after a time. */
  public static SearchPlan ofTime(Duration time) {
    return new SearchPlan(SearchMethod.ASHA, 0, REDUCTION, 1, 0, Optional.of(time));
  }
}
