package org.nmt4j.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A metric of text against references whose score of a corpus follows from sums over its segments.
 * So subsets, resamples and exchanges of segments are scored by adding, not by reading text again.
 * An instance has no state but its options and may be shared by threads.
 */
public interface TextMetric {

  /** The name in reports, such as {@code chrF2}. */
  String name();

  /** Whether the better one of two scores is the higher one. */
  boolean higherIsBetter();

  /**
   * What the score needs to know of a segment.
   *
   * @param hypothesis the translation
   * @param references one or more translations of the segment by others
   * @return as many numbers for every segment; those of a corpus are their sum
   * @throws EvaluationException when there are no references
   */
  double[] statistics(String hypothesis, List<String> references);

  /**
   * Returns the statistics of a corpus without segments: zeros.
   *
   * @param references the number of references of a segment
   */
  default double[] nothing(int references) {
    return new double[statistics("", Collections.nCopies(references, "")).length];
  }

  /** The score of statistics, in percent; those of a corpus give that of the corpus. */
  double score(double[] statistics);

  /** What the score is made of, on one line; empty where there is nothing to say. */
  default String details(double[] statistics) {
    return "";
  }

  /**
   * Returns the settings behind a score. A metric without options has none.
   *
   * @param references the number of references of a segment
   */
  default Signature signature(int references) {
    return Signature.withVersion(Map.of("nrefs", Integer.toString(references)));
  }

  /**
   * Returns the metric for a corpus. Only a metric that counts by label differs from one corpus to
   * another: it must know all labels before it counts.
   *
   * @param segments the hypotheses and references that are to be compared
   */
  default TextMetric forCorpus(Collection<String> segments) {
    return this;
  }

  /** The metric with the settings that single segments are scored with. */
  default TextMetric ofSegments() {
    return this;
  }

  /**
   * Scores a corpus.
   *
   * @param hypotheses the translations, a segment each
   * @param references one or more translations by others, each of as many segments; an empty
   *     segment is a reference like any other
   * @throws EvaluationException when there are no references or the numbers of segments differ
   */
  default MetricResult corpus(List<String> hypotheses, List<List<String>> references) {
    return SegmentStatistics.of(this, hypotheses, references).result();
  }

  /**
   * Scores one segment.
   *
   * @param hypothesis the translation
   * @param references one or more translations of the segment by others
   * @throws EvaluationException when there are no references
   */
  default MetricResult sentence(String hypothesis, List<String> references) {
    List<String> segments = new ArrayList<>(references);
    segments.add(hypothesis);
    TextMetric metric = ofSegments().forCorpus(segments);
    return MetricResult.of(metric, metric.statistics(hypothesis, references), references.size());
  }
}
