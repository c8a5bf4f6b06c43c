package org.nmt4j.evaluation.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.alignment.AlignmentAccuracy;
import org.nmt4j.evaluation.alignment.AlignmentErrorRate;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.labels.EntityScore;
import org.nmt4j.evaluation.labels.ExactMatch;
import org.nmt4j.evaluation.labels.MacroF1;
import org.nmt4j.evaluation.labels.MeanSquaredError;
import org.nmt4j.evaluation.labels.TokenAccuracy;
import org.nmt4j.evaluation.labels.WordRecall;
import org.nmt4j.evaluation.ter.Ter;

/**
 * The metrics that compare text with references, with their names on command lines and in recipes.
 * Recipes know each of them under the same name.
 */
public enum MetricName {
  BLEU(settings -> new Bleu(settings.bleu())),
  CHRF(settings -> Chrf.ofLines(settings.chrf())),
  TER(settings -> new Ter(settings.ter())),
  EXACT(settings -> new ExactMatch()),
  ACCURACY(settings -> new TokenAccuracy()),
  AER(settings -> new AlignmentErrorRate()),
  ALIGNMENT(settings -> new AlignmentAccuracy()),
  MACRO_F1(settings -> new MacroF1()),
  ENTITY_F1(settings -> new EntityScore()),
  MSE(settings -> new MeanSquaredError()),
  RECALL(settings -> new WordRecall(settings.words()));

  private final Function<MetricSettings, TextMetric> factory;

  MetricName(Function<MetricSettings, TextMetric> factory) {
    this.factory = factory;
  }

  /** Returns the metric with a name; empty if there is no such metric. */
  public static Optional<MetricName> named(String name) {
    return Arrays.stream(values()).filter(metric -> metric.toString().equals(name)).findFirst();
  }

  /** Creates the metric with its options. */
  public TextMetric metric(MetricSettings settings) {
    return factory.apply(settings);
  }

  /**
   * Returns the score of some outputs.
   *
   * @param outputs the outputs, one per segment
   * @param references one reference for each output
   * @throws org.nmt4j.evaluation.EvaluationException if the metric cannot score an output
   */
  public double score(MetricSettings settings, List<String> outputs, List<String> references) {
    return SegmentStatistics.of(metric(settings), outputs, List.of(references)).result().score();
  }

  /** Returns whether a higher score is better. */
  public boolean higherIsBetter() {
    return metric(MetricSettings.DEFAULTS).higherIsBetter();
  }

  /** Returns the name, for example {@code entity-f1}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
