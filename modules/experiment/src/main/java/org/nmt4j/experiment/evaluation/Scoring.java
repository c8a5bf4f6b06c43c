package org.nmt4j.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.Signature;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.significance.PairedSignificance;
import org.nmt4j.evaluation.significance.Resampling;

/**
 * Scores the outputs of systems for one text.
 *
 * @param metrics the metrics
 * @param references one or more reference texts
 * @param groups the groups of segments that have scores of their own
 * @param intervals estimates confidence intervals; empty for no intervals
 * @param test compares each system with the first; empty for no test
 */
public record Scoring(
    List<TextMetric> metrics,
    List<List<String>> references,
    SegmentGroups groups,
    Optional<Resampling> intervals,
    Optional<PairedSignificance> test) {

  /**
   * The output of a system.
   *
   * @param system the name of the system
   * @param lines one line for each segment
   */
  public record Output(String system, List<String> lines) {}

  /** Creates a scoring without groups, confidence intervals and a test. */
  public Scoring(List<TextMetric> metrics, List<List<String>> references) {
    this(metrics, references, SegmentGroups.NONE, Optional.empty(), Optional.empty());
  }

  /**
   * Scores the outputs.
   *
   * @throws EvaluationException if a metric cannot score an output
   */
  public ScoreTable score(List<Output> outputs) {
    List<TextMetric> prepared = prepared(outputs);
    List<List<SegmentStatistics>> statistics = new ArrayList<>();
    for (Output output : outputs) {
      statistics.add(statistics(prepared, output));
    }
    List<ScoreTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      List<ScoreTable.Cell> cells = new ArrayList<>();
      for (int m = 0; m < metrics.size(); m++) {
        cells.add(whole(statistics.get(0).get(m), statistics.get(i).get(m), i == 0));
      }
      int segments = outputs.get(i).lines().size();
      rows.add(new ScoreTable.Row(outputs.get(i).system(), ScoreTable.ALL, segments, cells));
    }
    groups
        .places()
        .forEach(
            (group, segments) -> {
              for (int i = 0; i < outputs.size(); i++) {
                List<ScoreTable.Cell> cells =
                    statistics.get(i).stream()
                        .map(
                            each ->
                                new ScoreTable.Cell(each.result(segments), OptionalDouble.empty()))
                        .toList();
                rows.add(
                    new ScoreTable.Row(outputs.get(i).system(), group, segments.length, cells));
              }
            });
    return new ScoreTable(rows, test);
  }

  private List<TextMetric> prepared(List<Output> outputs) {
    List<String> segments = new ArrayList<>();
    references.forEach(segments::addAll);
    outputs.forEach(output -> segments.addAll(output.lines()));
    return metrics.stream().map(metric -> metric.forCorpus(segments)).toList();
  }

  private List<SegmentStatistics> statistics(List<TextMetric> prepared, Output output) {
    try {
      return prepared.stream()
          .map(metric -> SegmentStatistics.of(metric, output.lines(), references))
          .toList();
    } catch (EvaluationException e) {
      String prefix = output.system().isEmpty() ? "" : output.system() + ": ";
      throw new EvaluationException(prefix + e.getMessage());
    }
  }

  private ScoreTable.Cell whole(
      SegmentStatistics baseline, SegmentStatistics system, boolean isBaseline) {
    MetricResult result = intervals.map(it -> it.result(system)).orElseGet(system::result);
    if (test.isPresent()) {
      Signature signed =
          system
              .metric()
              .signature(system.references())
              .withSampling(test.get().label(), test.get().samples(), test.get().seed());
      result = result.signedBy(signed);
    }
    return new ScoreTable.Cell(
        result,
        test.isEmpty() || isBaseline
            ? OptionalDouble.empty()
            : OptionalDouble.of(test.get().pValue(baseline, system)));
  }
}
