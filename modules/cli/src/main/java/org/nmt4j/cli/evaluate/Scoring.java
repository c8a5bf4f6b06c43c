package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Scores systems on one text.
 *
 * @param metrics by which
 * @param references one or more
 * @param groups of segments to score by themselves, too, by name: places from 0
 * @param intervals how intervals are estimated, if they are wanted
 * @param test of each system against the first, if it is wanted
 */
public record Scoring(
    List<TextMetric> metrics,
    List<List<String>> references,
    Map<String, int[]> groups,
    Optional<Resampling> intervals,
    Optional<PairedSignificance> test) {

  /** A system's translations. */
  public record Output(String system, List<String> lines) {}

  /** Scores all, the first being what others are tested against. */
  public ScoreTable score(List<Output> outputs) {
    List<List<SegmentStatistics>> statistics = new ArrayList<>();
    for (Output output : outputs) {
      statistics.add(statistics(output));
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
    groups.forEach(
        (group, places) -> {
          for (int i = 0; i < outputs.size(); i++) {
            List<ScoreTable.Cell> cells =
                statistics.get(i).stream()
                    .map(each -> new ScoreTable.Cell(each.result(places), OptionalDouble.empty()))
                    .toList();
            rows.add(new ScoreTable.Row(outputs.get(i).system(), group, places.length, cells));
          }
        });
    return new ScoreTable(rows, test);
  }

  private List<SegmentStatistics> statistics(Output output) {
    try {
      return metrics.stream()
          .map(metric -> SegmentStatistics.of(metric, output.lines(), references))
          .toList();
    } catch (EvaluationException e) {
      throw new EvaluationException(output.system() + ": " + e.getMessage());
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
