package org.nmt4j.training;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The losses over a rising learning rate, and the rates that they suggest, as fastai's {@code
 * lr_find} does: the rate at which the smoothed loss falls fastest, and a tenth of the rate at
 * which it is lowest. The first tenth of the updates and the last five do not count.
 *
 * @param steps the updates with a finite loss and gradient, in order
 * @param diverged whether the test ended early because the loss rose far above the lowest, or
 *     because a loss or a gradient was not finite
 */
public record RateCurve(List<RateStep> steps, boolean diverged) {
  private static final int LAST = 5;

  /** Keeps an unmodifiable copy. */
  public RateCurve {
    steps = List.copyOf(steps);
  }

  private List<RateStep> counted() {
    int first = steps.size() / 10;
    return steps.subList(first, Math.max(first, steps.size() - LAST));
  }

  /**
   * Returns the rate at which the smoothed loss falls fastest, relative to the logarithm of the
   * rate. Returns empty if the loss never falls.
   */
  public OptionalDouble steepest() {
    List<RateStep> counted = counted();
    double least = 0;
    OptionalDouble rate = OptionalDouble.empty();
    for (int i = 0; i + 1 < counted.size(); i++) {
      RateStep step = counted.get(i);
      RateStep next = counted.get(i + 1);
      double slope =
          (next.smoothed() - step.smoothed()) / StrictMath.log(next.rate() / step.rate());
      if (slope < least) {
        least = slope;
        rate = OptionalDouble.of(step.rate());
      }
    }
    return rate;
  }

  /**
   * Returns a tenth of the rate at which the smoothed loss is lowest. Returns empty if the lowest
   * loss is the first one.
   */
  public OptionalDouble tenthOfLowest() {
    List<RateStep> counted = counted();
    int lowest = 0;
    for (int i = 1; i < counted.size(); i++) {
      lowest = counted.get(i).smoothed() < counted.get(lowest).smoothed() ? i : lowest;
    }
    return lowest == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(counted.get(lowest).rate() / 10);
  }
}
