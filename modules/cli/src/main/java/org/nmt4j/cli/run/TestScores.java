package org.nmt4j.cli.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.evaluation.AlignmentAccuracy;
import org.nmt4j.evaluation.Bleu;
import org.nmt4j.evaluation.BleuResult;
import org.nmt4j.evaluation.ExactMatch;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.translation.Metrics;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.WordAttention;

/**
 * The metrics of a recipe's test set.
 *
 * @param bleu with its signature, if it is among them
 * @param values by name of the metric, in the recipe's order
 */
public record TestScores(Optional<BleuResult> bleu, Map<String, Double> values) {

  static TestScores of(
      EvaluationSettings settings,
      TextPipelines pipelines,
      TestSet test,
      List<Translation> translations) {
    List<String> references = test.references();
    List<String> outputs = translations.stream().map(Translation::text).toList();
    BleuResult bleu =
        settings.metrics().contains("bleu")
            ? new Bleu(Metrics.bleuOptions(settings)).corpus(outputs, List.of(references))
            : null;
    Map<String, Double> values = new LinkedHashMap<>();
    for (String metric : settings.metrics()) {
      values.put(
          metric,
          switch (metric) {
            case "bleu" -> bleu.score().score();
            case "exact" -> ExactMatch.percent(outputs, references);
            case "alignment" -> alignment(pipelines, test, translations);
            default -> throw new IllegalStateException("no metric " + metric);
          });
    }
    return new TestScores(Optional.ofNullable(bleu), values);
  }

  /**
   * Known alignments belong to the references, so only equal translations can be judged by them.
   */
  private static double alignment(
      TextPipelines pipelines, TestSet test, List<Translation> translations) {
    AlignmentAccuracy accuracy = new AlignmentAccuracy();
    for (int i = 0; i < translations.size(); i++) {
      Translation translation = translations.get(i);
      if (translation.text().equals(test.pairs().get(i).target())) {
        WordAttention attention =
            WordAttention.betweenSpaces(pipelines, translation, translation.candidates().get(0));
        accuracy.add(attention.alignment(), test.alignments().get(i));
      }
    }
    return accuracy.percent();
  }
}
