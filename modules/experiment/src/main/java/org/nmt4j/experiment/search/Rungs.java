package org.nmt4j.experiment.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nmt4j.recipe.Interval;
import org.nmt4j.recipe.IntervalUnit;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.training.TrainingProgress;

/**
 * The amounts of training after which a search compares trials. A rung ends at the first validation
 * at or after its amount. The last rung ends where the training of the recipe ends.
 *
 * @param unit the unit of the amounts
 * @param amounts the amounts, rising; the last one is the limit of the recipe
 */
public record Rungs(IntervalUnit unit, List<Long> amounts) {
  private static final int MOST = 3;

  /** Keeps an unmodifiable copy. */
  public Rungs {
    amounts = List.copyOf(amounts);
  }

  /**
   * Returns the rungs of a recipe. They count updates if the recipe limits updates, and epochs
   * otherwise. From a rung to the one before, the amount is divided by the reduction. If validation
   * has an interval of the same unit, amounts are rounded up to that interval.
   *
   * @param count the number of rungs; 0 for three, or fewer if the interval between validations is
   *     too long for three
   * @throws SearchException if two rungs would end at the same validation
   */
  public static Rungs of(TrainingSettings settings, int count, int reduction) {
    IntervalUnit unit = settings.maxUpdates() > 0 ? IntervalUnit.UPDATES : IntervalUnit.EPOCHS;
    long full = unit == IntervalUnit.UPDATES ? settings.maxUpdates() : settings.epochs();
    Interval interval = settings.validateEvery();
    long step = interval.unit() == unit ? interval.count() : 1;
    for (int rungs = count == 0 ? MOST : count; rungs > 1; rungs--) {
      List<Long> amounts = amounts(full, rungs, reduction, step);
      if (amounts.stream().distinct().count() == rungs) {
        return new Rungs(unit, amounts);
      }
      if (count > 0) {
        throw new SearchException(
            String.format(
                Locale.ROOT,
                "--rungs %d: found a validation every %s of at most %d %s, expected at least one in"
                    + " each rung; take fewer rungs, or set training.validate_every",
                count,
                interval,
                full,
                unit));
      }
    }
    return new Rungs(unit, List.of(full));
  }

  private static List<Long> amounts(long full, int rungs, int reduction, long step) {
    List<Long> amounts = new ArrayList<>();
    for (int above = rungs - 1; above > 0; above--) {
      long amount = (long) Math.ceil(full / Math.pow(reduction, above));
      amounts.add(Math.min(full, (amount + step - 1) / step * step));
    }
    amounts.add(full);
    return amounts;
  }

  /** Returns the number of rungs. */
  public int count() {
    return amounts.size();
  }

  /**
   * Returns whether a training has completed a rung.
   *
   * @param rung the index of the rung, from 0
   */
  public boolean isReached(int rung, TrainingProgress progress) {
    long amount = amount(progress);
    boolean isFull = rung == amounts.size() - 1;
    return progress.isFinished()
        || !isFull && progress.isValidated() && amount >= amounts.get(rung);
  }

  /**
   * Returns whether a training completed a rung only where the next rung ends too, because its
   * validations are too rare.
   *
   * @param rung the index of the rung, from 0
   */
  public boolean isLate(int rung, TrainingProgress progress) {
    return rung < amounts.size() - 1 && amount(progress) >= amounts.get(rung + 1);
  }

  /**
   * Returns whether a training has come less far than the amount of a rung.
   *
   * @param rung the index of the rung, from 0
   */
  public boolean isBefore(int rung, TrainingProgress progress) {
    return amount(progress) < amounts.get(rung);
  }

  private long amount(TrainingProgress progress) {
    return unit == IntervalUnit.UPDATES ? progress.updates() : progress.epochs();
  }

  /** Returns the amounts with their unit, such as {@code 100, 300, 900 updates}. */
  @Override
  public String toString() {
    return amounts.stream().map(Object::toString).collect(Collectors.joining(", ")) + " " + unit;
  }
}
