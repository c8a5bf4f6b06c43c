package org.nmt4j.experiment.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.language.LanguageText;
import org.nmt4j.recipe.Metric;

/**
 * The likelihood of a text.
 *
 * @param logProbability the natural logarithm of the probability of all tokens and line ends
 * @param tokens the number of tokens and line ends
 * @param characters the number of characters and line ends
 */
record TextScores(double logProbability, long tokens, long characters) {
  /** Creates the scores of a text and counts its characters. */
  static TextScores of(List<String> lines, double logProbability, long tokens) {
    return new TextScores(logProbability, tokens, LanguageText.characters(lines));
  }

  /** Returns the value of a metric; empty if the metric does not measure the likelihood. */
  Optional<Double> value(Metric metric) {
    return Optional.ofNullable(
        Map.of(
                Metric.PERPLEXITY,
                Math.exp(-logProbability / tokens),
                Metric.BITS_PER_CHARACTER,
                -logProbability / Math.log(2) / characters)
            .get(metric));
  }
}
