package org.nmt4j.cli.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.evaluation.AlignmentAccuracy;
import org.nmt4j.evaluation.Bleu;
import org.nmt4j.evaluation.ExactMatch;
import org.nmt4j.evaluation.WordRecall;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Metric;
import org.nmt4j.translation.Metrics;

/** The metrics of translations. */
record TranslationScores(EvaluationSettings settings, TestSet test, TestOutput output) {

  static boolean needAlignments(EvaluationSettings settings) {
    return settings.metrics().contains(Metric.ALIGNMENT);
  }

  TestScores scores() {
    List<String> details =
        settings.metrics().contains(Metric.BLEU)
            ? List.of(bleu().corpus(output.lines(), List.of(test.references())).toText(2))
            : List.of();
    return new TestScores(details, test.groups().measure(test.pairs().size(), this::values));
  }

  private Bleu bleu() {
    return new Bleu(Metrics.bleuOptions(settings));
  }

  private Map<String, Double> values(int[] places) {
    List<String> outputs = Groups.at(places, output.lines());
    List<String> references = Groups.at(places, test.references());
    Map<String, Double> values = new LinkedHashMap<>();
    for (Metric metric : settings.metrics()) {
      values.put(
          metric.toString(),
          switch (metric) {
            case BLEU -> bleu().corpus(outputs, List.of(references)).score();
            case EXACT -> ExactMatch.percent(outputs, references);
            case ALIGNMENT -> alignment(places);
            case RECALL -> WordRecall.percent(outputs, references, test.words());
            case DIVERGED -> 0.0;
            default -> throw new IllegalStateException("no metric of translations: " + metric);
          });
    }
    return values;
  }

  /**
   * Known alignments belong to the references, so only equal translations can be judged by them.
   */
  private double alignment(int[] places) {
    AlignmentAccuracy accuracy = new AlignmentAccuracy();
    for (int i : places) {
      if (output.lines().get(i).equals(test.pairs().get(i).target())) {
        accuracy.add(output.alignments().orElseThrow().get(i), test.alignments().get(i));
      }
    }
    return accuracy.percent();
  }
}
