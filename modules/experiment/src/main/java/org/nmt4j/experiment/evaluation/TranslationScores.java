package org.nmt4j.experiment.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.alignment.AlignmentAccuracy;
import org.nmt4j.evaluation.alignment.AlignmentErrorRate;
import org.nmt4j.evaluation.labels.WordRecall;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Metric;
import org.nmt4j.translation.Metrics;

/** The metrics of translations. */
record TranslationScores(EvaluationSettings settings, TestSet test, TestOutput output) {

  static boolean needAlignments(EvaluationSettings settings) {
    return settings.metrics().stream().anyMatch(Metric::isOfAlignments);
  }

  TestScores scores() {
    List<List<String>> references = List.of(test.references());
    Map<Metric, SegmentStatistics> statistics = new EnumMap<>(Metric.class);
    Metrics.ofText(settings)
        .forEach(
            (name, metric) ->
                statistics.put(name, SegmentStatistics.of(metric, output.lines(), references)));
    List<String> details =
        settings.metrics().stream()
            .filter(metric -> metric != Metric.EXACT && statistics.containsKey(metric))
            .map(metric -> statistics.get(metric).result().toText(2))
            .toList();
    return new TestScores(
        details, test.groups().measure(test.pairs().size(), places -> values(places, statistics)));
  }

  private Map<String, Double> values(int[] places, Map<Metric, SegmentStatistics> statistics) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Metric metric : settings.metrics()) {
      values.put(
          metric.toString(),
          switch (metric) {
            case BLEU, CHRF, TER, EXACT -> statistics.get(metric).result(places).score();
            case ALIGNMENT -> alignment(places);
            case AER -> alignmentErrorRate(places);
            case RECALL ->
                WordRecall.percent(
                    Groups.at(places, output.lines()),
                    Groups.at(places, test.references()),
                    test.words());
            case DIVERGED -> 0.0;
            default -> throw new IllegalStateException("no metric of translations: " + metric);
          });
    }
    return values;
  }

  private int[] right(int[] places) {
    return Arrays.stream(places)
        .filter(i -> output.lines().get(i).equals(test.pairs().get(i).target()))
        .toArray();
  }

  private double alignmentErrorRate(int[] places) {
    int[] right = right(places);
    return new AlignmentErrorRate()
        .corpus(
            Groups.at(right, output.alignments().orElseThrow()),
            List.of(Groups.at(right, test.alignments())))
        .score();
  }

  /**
   * Known alignments belong to the references, so only equal translations can be judged by them.
   */
  private double alignment(int[] places) {
    AlignmentAccuracy accuracy = new AlignmentAccuracy();
    for (int i : right(places)) {
      accuracy.add(output.alignments().orElseThrow().get(i), test.alignments().get(i));
    }
    return accuracy.percent();
  }
}
