package org.nmt4j.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.TextMetric;

/**
 * The score of a single segment.
 *
 * @param system the name of the system
 * @param segment the number of the segment, from 1
 */
public record SegmentScore(String system, int segment, MetricResult result) {

  /** Scores each segment of each system by each metric. */
  public static List<SegmentScore> of(
      List<TextMetric> metrics, List<List<String>> references, List<Scoring.Output> outputs) {
    List<SegmentScore> all = new ArrayList<>();
    for (Scoring.Output output : outputs) {
      for (int i = 0; i < output.lines().size(); i++) {
        int segment = i;
        List<String> own = references.stream().map(each -> each.get(segment)).toList();
        for (TextMetric metric : metrics) {
          MetricResult result = metric.sentence(output.lines().get(i), own);
          all.add(new SegmentScore(output.system(), i + 1, result));
        }
      }
    }
    return all;
  }
}
