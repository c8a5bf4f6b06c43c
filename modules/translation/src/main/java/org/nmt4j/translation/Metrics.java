package org.nmt4j.translation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.bleu.BleuTokenizer;
import org.nmt4j.evaluation.bleu.Smoothing;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.chrf.ChrfOptions;
import org.nmt4j.evaluation.labels.ExactMatch;
import org.nmt4j.evaluation.ter.Ter;
import org.nmt4j.evaluation.ter.TerOptions;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Metric;

/** The metrics of a recipe. */
public final class Metrics {
  private Metrics() {}

  /** BLEU as the recipe's evaluation section wants it. */
  public static TextMetric bleu(EvaluationSettings settings) {
    return new Bleu(
        new BleuOptions(
            BleuTokenizer.named(settings.tokenize()), Smoothing.EXP, settings.lowercase()));
  }

  /** The metrics of text against references that the recipe asks for, by their names there. */
  public static Map<Metric, TextMetric> ofText(EvaluationSettings settings) {
    Map<Metric, TextMetric> metrics = new LinkedHashMap<>();
    for (Metric metric : settings.metrics()) {
      switch (metric) {
        case BLEU -> metrics.put(metric, bleu(settings));
        case CHRF ->
            metrics.put(metric, new Chrf(ChrfOptions.DEFAULTS.withLowercase(settings.lowercase())));
        case TER -> metrics.put(metric, new Ter(TerOptions.DEFAULTS));
        case EXACT -> metrics.put(metric, new ExactMatch());
        default -> {}
      }
    }
    return metrics;
  }
}
