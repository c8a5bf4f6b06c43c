package org.nmt4j.evaluation.confidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders numbers. */
final class Ranks {
  private Ranks() {}

  /** Returns the indexes of numbers in ascending order of the numbers. */
  static int[] order(double[] numbers) {
    return IntStream.range(0, numbers.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> numbers[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Returns the index after the last of equal numbers.
   *
   * @param order the indexes of {@link #order}
   * @param from the index in {@code order} of the first of the equal numbers
   */
  static int endOfEqual(double[] numbers, int[] order, int from) {
    int to = from + 1;
    while (to < order.length && numbers[order[to]] == numbers[order[from]]) {
      to++;
    }
    return to;
  }

  /**
   * Returns the rank of each number, counted from 1. Equal numbers have the mean of their ranks.
   */
  static double[] of(double[] numbers) {
    int[] order = order(numbers);
    double[] ranks = new double[numbers.length];
    for (int from = 0; from < order.length; ) {
      int to = endOfEqual(numbers, order, from);
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  /**
   * Returns the rank correlation of Spearman: the correlation of Pearson of the ranks of two
   * series.
   *
   * @return a number from -1 to 1; NaN if all numbers of a series are equal
   */
  static double correlation(double[] one, double[] other) {
    double[] left = of(one);
    double[] right = of(other);
    double leftMean = Arrays.stream(left).average().orElse(0);
    double rightMean = Arrays.stream(right).average().orElse(0);
    double both = 0;
    double lefts = 0;
    double rights = 0;
    for (int i = 0; i < left.length; i++) {
      double x = left[i] - leftMean;
      double y = right[i] - rightMean;
      both += x * y;
      lefts += x * x;
      rights += y * y;
    }
    return both / Math.sqrt(lefts * rights);
  }
}
