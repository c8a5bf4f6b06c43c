package org.nmt4j.translation;

import java.util.stream.IntStream;

/**
 * The usual lengths of translations. The deviation of a translation's length is assumed to grow
 * with the square root of the source's length (Gale and Church 1993, "A program for aligning
 * sentences in bilingual corpora"): the deviation of t target tokens for s source tokens is (t -
 * mean s) / sqrt(s).
 *
 * @param mean number of target tokens for each source token
 * @param shortest the deviation that one in a thousand training pairs falls below
 * @param longest the deviation that one in a thousand training pairs exceeds
 */
record LengthRatio(double mean, double shortest, double longest) {
  /** The share of training pairs beyond each bound. */
  private static final double BEYOND = 0.001;

  /** The tokens by which a translation may exceed a bound, since small corpora show few lengths. */
  private static final double SLACK = 1;

  static LengthRatio of(int[] sources, int[] targets) {
    double mean = IntStream.of(targets).asLongStream().sum();
    mean /= Math.max(1, IntStream.of(sources).asLongStream().sum());
    double ratio = mean;
    double[] deviations =
        IntStream.range(0, sources.length)
            .mapToDouble(i -> deviation(ratio, sources[i], targets[i]))
            .sorted()
            .toArray();
    int beyond = (int) (BEYOND * deviations.length);
    return new LengthRatio(mean, deviations[beyond], deviations[deviations.length - 1 - beyond]);
  }

  private static double deviation(double mean, int source, int target) {
    return (target - mean * source) / Math.sqrt(source);
  }

  /** Returns whether a translation is much shorter than usual for the length of its source. */
  boolean isShort(int source, int target) {
    return target + SLACK < mean * source + shortest * Math.sqrt(source);
  }

  /** Returns whether a translation is much longer than usual for the length of its source. */
  boolean isLong(int source, int target) {
    return target - SLACK > mean * source + longest * Math.sqrt(source);
  }
}
