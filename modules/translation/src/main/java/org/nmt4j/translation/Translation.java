package org.nmt4j.translation;

import java.util.List;

/**
 * The translations of one line, best first; an empty line has one, which is empty.
 *
 * @param source tokens of the source as the network read them, without the end mark
 * @param candidates one or more, no two of the same tokens
 */
public record Translation(List<String> source, List<Candidate> candidates) {
  /** Keeps unmodifiable copies. */
  public Translation {
    source = List.copyOf(source);
    candidates = List.copyOf(candidates);
  }

  /**
   * One translation.
   *
   * @param text the line to show
   * @param tokens as the network put them out, without the end mark
   * @param logProbability natural logarithm of the probability of all tokens and the end
   * @param score log-probability after the length penalty, by which candidates are ordered
   * @param attention a row for each token and the end mark, a column for each source token and its
   *     end mark; empty when not asked for
   * @param cut whether the maximum length ended it
   * @param unknown how many of the tokens stand for words outside the vocabulary
   */
  public record Candidate(
      String text,
      List<String> tokens,
      double logProbability,
      double score,
      List<float[]> attention,
      boolean cut,
      int unknown) {}

  /** Text of the best translation; empty for an empty line. */
  public String text() {
    return candidates.get(0).text();
  }
}
