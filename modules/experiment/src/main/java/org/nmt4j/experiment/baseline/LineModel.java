package org.nmt4j.experiment.baseline;

import java.util.List;

/** A baseline that computes the probability of lines. All unknown words count as one word. */
public interface LineModel {

  /**
   * Returns the natural logarithm of the probability of a line: the sum over its tokens and its
   * end.
   */
  double logProbability(String line);

  /** Returns the sum of the logarithms over lines. */
  default double logProbability(List<String> lines) {
    return lines.stream().mapToDouble(this::logProbability).sum();
  }

  /** Returns the perplexity over tokens and line ends; NaN without lines. */
  default double perplexity(List<String> lines) {
    long tokens = lines.stream().mapToLong(line -> Tokens.of(line).size() + 1).sum();
    return Math.exp(-logProbability(lines) / tokens);
  }
}
