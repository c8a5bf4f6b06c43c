package org.nmt4j.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.tokenization.corpus.SentencePair;

class OutputScoresTest {
  @Test
  void recipesKnowTheMetricsOfTheRegistry() {
    assertThat(Arrays.stream(MetricName.values()).map(MetricName::toString))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Metric.values())
                .filter(Metric::isOfOutput)
                .map(Metric::toString)
                .toList());
  }

  /** The first two lines equal their references. One of their two links is correct. */
  @Test
  void metricsStandInTheOrderOfTheRecipeForAllLinesAndForEachGroup() throws RecipeException {
    TestSet test =
        new TestSet(
            List.of(
                new SentencePair("a", "Oslo x"),
                new SentencePair("a b c", "b c"),
                new SentencePair("a b c", "Oslo")),
            List.of("0-0", "0-0", "0-0"),
            Set.of("Oslo"),
            SegmentGroups.upToLengths(List.of("a", "a b c", "a b c"), List.of(1, 3)));
    TestOutput output =
        new TestOutput(List.of("Oslo x", "b c", "c"), Optional.of(List.of("0-0", "2-0", "")));
    TestScores scores =
        new OutputScores(recipe("[alignment, exact, diverged, aer, recall]"), test, output)
            .scores();
    assertThat(scores.values().toString())
        .isEqualTo(
            "{alignment=50.0, exact=66.66666666666667, diverged=0.0, aer=50.0, recall=50.0,"
                + " alignment@1=100.0, exact@1=100.0, diverged@1=0.0, aer@1=0.0, recall@1=100.0,"
                + " alignment@3=0.0, exact@3=50.0, diverged@3=0.0, aer@3=100.0, recall@3=0.0}");
    assertThat(scores.details()).isEmpty();
  }

  private static Recipe recipe(String metrics) throws RecipeException {
    return RecipeReader.readStored(
        """
        recipe: 1
        name: tiny
        task: translation
        data: {train: {tsv: a.tsv}, dev: {tsv: a.tsv}, test: {tsv: a.tsv}}
        tokenization: {source: {language: de}, target: {language: en}}
        training: {epochs: 3}
        evaluation: {metrics: %s, alignment: a.align}
        """
            .replace("%s", metrics),
        "recipe.yaml");
  }
}
