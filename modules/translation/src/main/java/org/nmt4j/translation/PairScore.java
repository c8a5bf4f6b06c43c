package org.nmt4j.translation;

import java.util.List;

/**
 * How likely a model finds one target line, given its source. All numbers are natural logarithms.
 *
 * @param words the words of the target as its pipeline cuts them, then the end mark {@code </s>}
 * @param wordLogProbabilities of each word, that of its pieces summed
 * @param tokens pieces of all words, and the end mark
 * @param unknown how many of them the vocabulary does not have; each counts as the unknown token
 * @param logProbability of the whole line and its end, without a length penalty
 */
public record PairScore(
    List<String> words,
    List<Double> wordLogProbabilities,
    int tokens,
    int unknown,
    double logProbability) {

  /** Keeps unmodifiable copies. */
  public PairScore {
    words = List.copyOf(words);
    wordLogProbabilities = List.copyOf(wordLogProbabilities);
  }

  /** The mean over tokens. */
  public double normalized() {
    return logProbability / tokens;
  }
}
