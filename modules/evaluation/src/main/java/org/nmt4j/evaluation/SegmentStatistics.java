package org.nmt4j.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Holds the statistics of a metric for each segment of a corpus. */
public final class SegmentStatistics {
  private final TextMetric metric;
  private final int references;
  private final double[][] segments;

  private SegmentStatistics(TextMetric metric, int references, double[][] segments) {
    this.metric = metric;
    this.references = references;
    this.segments = segments;
  }

  /**
   * Computes the statistics of each segment once, in parallel on all processors.
   *
   * @param chosen the metric
   * @param hypotheses the translations, one per segment
   * @param references one or more reference texts, each with one text per segment
   * @throws EvaluationException if there are no references, if the numbers of segments differ, or
   *     if the metric cannot score a segment
   */
  public static SegmentStatistics of(
      TextMetric chosen, List<String> hypotheses, List<List<String>> references) {
    require(hypotheses, references);
    List<String> all = new ArrayList<>(hypotheses);
    references.forEach(all::addAll);
    TextMetric metric = chosen.forCorpus(all);
    IntStream places = IntStream.range(0, hypotheses.size());
    double[][] segments;
    try {
      segments = segments(metric, places.parallel(), hypotheses, references);
    } catch (EvaluationException e) {
      // Repeat in order, so that the message names the first faulty segment.
      places = IntStream.range(0, hypotheses.size());
      segments = segments(metric, places, hypotheses, references);
    }
    return new SegmentStatistics(metric, references.size(), segments);
  }

  private static double[][] segments(
      TextMetric metric, IntStream places, List<String> hypotheses, List<List<String>> references) {
    return places
        .mapToObj(i -> segment(metric, i, hypotheses, references))
        .toArray(double[][]::new);
  }

  private static double[] segment(
      TextMetric metric, int i, List<String> hypotheses, List<List<String>> references) {
    try {
      return metric.statistics(hypotheses.get(i), at(references, i));
    } catch (EvaluationException e) {
      throw new EvaluationException("segment " + (i + 1) + ": " + e.getMessage());
    }
  }

  private static void require(List<String> hypotheses, List<List<String>> references) {
    References.require(references);
    for (int i = 0; i < references.size(); i++) {
      if (references.get(i).size() != hypotheses.size()) {
        throw new EvaluationException(
            String.format(
                Locale.ROOT,
                "found hypotheses: %s, segments of reference %s: %s; expected as many",
                hypotheses.size(),
                i + 1,
                references.get(i).size()));
      }
    }
  }

  private static List<String> at(List<List<String>> references, int segment) {
    return references.stream().map(one -> one.get(segment)).toList();
  }

  public TextMetric metric() {
    return metric;
  }

  /** Returns the number of references of each segment. */
  public int references() {
    return references;
  }

  /** Returns the number of segments. */
  public int size() {
    return segments.length;
  }

  /** Returns the number of statistics of a segment; 0 if there is no segment. */
  public int width() {
    return segments.length == 0 ? 0 : segments[0].length;
  }

  /** Returns the statistics of all segments, one after the other: size x width numbers. */
  public double[] flat() {
    double[] flat = new double[size() * width()];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(segments[i], 0, flat, i * width(), width());
    }
    return flat;
  }

  /** Returns the sum of the statistics over all segments. */
  public double[] sum() {
    return sum(IntStream.range(0, size()).toArray());
  }

  private double[] sum(int[] places) {
    double[] sum = size() > 0 ? new double[width()] : metric.nothing(references);
    for (int place : places) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += segments[place][j];
      }
    }
    return sum;
  }

  /** Returns the score of the corpus. */
  public MetricResult result() {
    return metric.result(sum(), references);
  }

  /** Returns the score of the segments at some indices. An index may occur several times. */
  public MetricResult result(int[] places) {
    return metric.result(sum(places), references);
  }
}
