package org.nmt4j.recipe.read;

import java.util.Locale;
import java.util.Optional;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.schema.ExpectationsType;

/** Reports contradictions in the scoring of the test set. */
final class EvaluationContradictions {

  private final Recipe recipe;
  private final ContradictionReporter reporter;

  EvaluationContradictions(Recipe recipe, ContradictionReporter reporter) {
    this.recipe = recipe;
    this.reporter = reporter;
  }

  /**
   * Reports contradictions that older versions accepted. The recipe that an old model stores may
   * have them.
   */
  void reportOfNewRecipes() {
    reporter.reportIf(
        it ->
            it.evaluation().metrics().contains(Metric.RECALL) && it.evaluation().words().isEmpty(),
        it -> "found the metric recall without evaluation.words, expected a file there",
        "evaluation.metrics",
        "evaluation.words");
  }

  void report() {
    reporter.reportIf(
        it -> alignmentMetric(it).isPresent() && it.evaluation().alignment().isEmpty(),
        it ->
            "found the metric "
                + alignmentMetric(it).orElseThrow()
                + " without evaluation.alignment, expected a file there",
        "evaluation.metrics",
        "evaluation.alignment");
    reporter.reportIf(
        it ->
            alignmentMetric(it).isPresent() && it.model().attention().type() == AttentionType.NONE,
        it ->
            "found the metric "
                + alignmentMetric(it).orElseThrow()
                + " with attention none, expected another attention",
        "evaluation.metrics",
        "model.attention.type");
    reporter.reportIf(
        it -> it.evaluation().groups().isPresent() && !it.evaluation().lengths().isEmpty(),
        it -> "found lengths beside evaluation.groups, expected one of them",
        "evaluation.lengths",
        "evaluation.groups");
    reporter.reportIf(
        it ->
            !it.evaluation().lengths().equals(it.evaluation().lengths().stream().sorted().toList()),
        it -> "found lengths " + it.evaluation().lengths() + ", expected them in ascending order",
        "evaluation.lengths");
    reporter.reportIf(
        it -> it.evaluation().contrast().isPresent() && it.data().running(),
        it -> "found contrasts for running text, expected data.running false: they are lines",
        "evaluation.contrast",
        "data.running");
    reporter.reportIf(
        it -> !it.expect().isEmpty() && it.data().test().isEmpty(),
        it -> "found expectations without data.test, expected data.test",
        "expect",
        "data.test");
    reporter.reportIf(
        it ->
            it.evaluation().metrics().stream().anyMatch(Metric::isOfStates)
                && it.model().encoder().bidirectional(),
        it ->
            "found a metric of the states over time with an encoder of two directions, expected"
                + " model.encoder.bidirectional false",
        "evaluation.metrics",
        "model.encoder.bidirectional");
    reporter.reportIf(
        it ->
            it.evaluation().metrics().contains(Metric.FORGET_GATE)
                && (it.model().encoder().cell() != Cell.LSTM || it.model().encoder().layerNorm()),
        it ->
            String.format(
                Locale.ROOT,
                "found the metric forget-gate with %s%s, expected model.encoder.cell lstm without"
                    + " layer_norm",
                it.model().encoder().cell(),
                it.model().encoder().layerNorm() ? " and layer_norm" : ""),
        "evaluation.metrics",
        "model.encoder.cell",
        "model.encoder.layer_norm");
    for (String expected : recipe.expect().keySet()) {
      reporter.reportIf(
          it -> !isMeasured(ExpectationsType.metric(expected), it),
          it -> "found an expectation of " + expected + ", expected it among evaluation.metrics",
          "expect." + expected,
          "evaluation.metrics");
    }
  }

  private static boolean isMeasured(String metric, Recipe recipe) {
    return recipe.evaluation().metrics().stream().anyMatch(it -> it.toString().equals(metric));
  }

  private static Optional<Metric> alignmentMetric(Recipe recipe) {
    return recipe.evaluation().metrics().stream().filter(Metric::isOfAlignments).findFirst();
  }
}
