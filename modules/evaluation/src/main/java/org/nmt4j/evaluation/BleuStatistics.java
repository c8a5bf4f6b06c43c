package org.nmt4j.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What BLEU needs to know of a segment; the statistics of a corpus are the sum of its segments'.
 *
 * @param hypothesisLength tokens of the hypothesis
 * @param referenceLength tokens of the reference whose length is closest, the shorter one of two
 *     equally close
 * @param matches n-grams of the hypothesis that a reference has too, each counted at most as often
 *     as it stands in the reference that has most of it
 * @param totals n-grams of the hypothesis
 */
public record BleuStatistics(
    long hypothesisLength, long referenceLength, NGramCounts matches, NGramCounts totals) {

  /** The statistics of no segment at all. */
  public static final BleuStatistics ZERO =
      new BleuStatistics(0, 0, NGramCounts.ZERO, NGramCounts.ZERO);

  /**
   * Counts one segment.
   *
   * @param hypothesis tokens
   * @param references tokens of each reference, at least one
   */
  public static BleuStatistics ofTokens(List<String> hypothesis, List<List<String>> references) {
    Map<List<String>, Integer> ceilings = new HashMap<>();
    for (List<String> reference : references) {
      count(reference).forEach((nGram, count) -> ceilings.merge(nGram, count, Math::max));
    }
    long[] matches = new long[NGramCounts.MAX_ORDER];
    count(hypothesis)
        .forEach(
            (nGram, count) ->
                matches[nGram.size() - 1] += Math.min(count, ceilings.getOrDefault(nGram, 0)));
    return new BleuStatistics(
        hypothesis.size(),
        closestLength(hypothesis.size(), references),
        new NGramCounts(matches[0], matches[1], matches[2], matches[3]),
        NGramCounts.inSegmentOf(hypothesis.size()));
  }

  /** Returns the sum of many statistics, {@link #ZERO} of none. */
  public static BleuStatistics sum(Iterable<BleuStatistics> segments) {
    BleuStatistics sum = ZERO;
    for (BleuStatistics segment : segments) {
      sum = sum.plus(segment);
    }
    return sum;
  }

  /** Returns the statistics of both taken together. */
  public BleuStatistics plus(BleuStatistics other) {
    return new BleuStatistics(
        hypothesisLength + other.hypothesisLength,
        referenceLength + other.referenceLength,
        matches.plus(other.matches),
        totals.plus(other.totals));
  }

  /** Length of the hypotheses over length of the references; 0 where the references are empty. */
  public double lengthRatio() {
    return referenceLength == 0 ? 0 : (double) hypothesisLength / referenceLength;
  }

  private static Map<List<String>, Integer> count(List<String> tokens) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int order = 1; order <= NGramCounts.MAX_ORDER; order++) {
      for (int start = 0; start + order <= tokens.size(); start++) {
        counts.merge(tokens.subList(start, start + order), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static int closestLength(int length, List<List<String>> references) {
    int closest = references.get(0).size();
    for (List<String> reference : references) {
      int candidate = reference.size();
      int gain = Math.abs(closest - length) - Math.abs(candidate - length);
      if (gain > 0 || (gain == 0 && candidate < closest)) {
        closest = candidate;
      }
    }
    return closest;
  }
}
