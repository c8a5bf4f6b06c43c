package org.nmt4j.experiment.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.Metric;

/**
 * How likely a text is.
 *
 * @param logProbability natural logarithm, of all tokens and the ends of lines
 * @param tokens how many those are
 * @param characters of the text, the ends of lines included
 */
record TextScores(double logProbability, long tokens, long characters) {
  /** A text by its lines. */
  static TextScores of(List<String> lines, double logProbability, long tokens) {
    long characters =
        lines.stream().mapToLong(line -> line.codePointCount(0, line.length()) + 1).sum();
    return new TextScores(logProbability, tokens, characters);
  }

  /** The value of a metric; empty if it is none of a text's likelihood. */
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
