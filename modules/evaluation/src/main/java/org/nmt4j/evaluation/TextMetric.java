package org.nmt4j.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A metric that compares text with references. The score of a corpus depends only on the sum of the
 * statistics of its segments. Adding statistics is therefore enough to score subsets, resampled
 * texts and exchanged segments. {@link SegmentStatistics} scores corpora. Instances are immutable
 * and thread-safe.
 */
public interface TextMetric {

  /** Returns the name in reports, such as {@code chrF2}. */
  String name();

  /** Returns whether a higher score is better. */
  boolean higherIsBetter();

  /**
   * Returns the statistics of a segment. The statistics of a corpus are the sum over its segments.
   *
   * @param hypothesis the translation
   * @param references one or more reference translations of the segment
   * @return the statistics; their number is the same for all segments
   * @throws EvaluationException if there is no reference
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

  /** Returns the score for the statistics of a segment or of a corpus. */
  double score(double[] statistics);

  /** Returns the parts of the score on one line, or an empty text if it has none. */
  default String details(double[] statistics) {
    return "";
  }

  /**
   * Returns the settings of a score, including the number of references.
   *
   * @param references the number of references of a segment
   */
  default Signature signature(int references) {
    return Signature.withVersion(Map.of("nrefs", Integer.toString(references)));
  }

  /**
   * Returns the metric for a corpus. The default implementation returns this metric. A metric that
   * counts by label returns a metric that knows all labels of the corpus.
   *
   * @param segments the hypotheses and references of the corpus
   */
  default TextMetric forCorpus(Collection<String> segments) {
    return this;
  }

  /** Returns the metric with the settings for scoring single segments. */
  default TextMetric ofSegments() {
    return this;
  }

  /**
   * Returns the score for the statistics of a segment or of a corpus, with its parts and settings.
   *
   * @param statistics the statistics
   * @param references the number of references of a segment
   * @return the score without an interval
   */
  default MetricResult result(double[] statistics, int references) {
    return new MetricResult(
        name(), score(statistics), details(statistics), signature(references), Optional.empty());
  }

  /**
   * Scores one segment.
   *
   * @param hypothesis the translation
   * @param references one or more reference translations of the segment
   * @throws EvaluationException if there is no reference
   */
  default MetricResult sentence(String hypothesis, List<String> references) {
    List<String> segments = new ArrayList<>(references);
    segments.add(hypothesis);
    TextMetric metric = ofSegments().forCorpus(segments);
    return metric.result(metric.statistics(hypothesis, references), references.size());
  }
}
