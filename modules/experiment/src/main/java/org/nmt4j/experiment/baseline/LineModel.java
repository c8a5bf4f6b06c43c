package org.nmt4j.experiment.baseline;

import java.util.List;

/** Says how likely lines of text are. Words that were not in training count as one. */
public interface LineModel {

  /**
   * The natural logarithm of the probability of a line: the sum over its tokens between spaces and
   * its end.
   */
  double logProbability(String line);

  /** The sum over lines. */
  default double logProbability(List<String> lines) {
    return lines.stream().mapToDouble(this::logProbability).sum();
  }

  /** e to the mean of the negative logarithms, over tokens and line ends; NaN without lines. */
  default double perplexity(List<String> lines) {
    long tokens = lines.stream().mapToLong(line -> Tokens.of(line).size() + 1).sum();
    return Math.exp(-logProbability(lines) / tokens);
  }
}
