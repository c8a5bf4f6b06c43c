package org.nmt4j.evaluation.bleu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.evaluation.text.NGrams;

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

  /**
   * Counts one segment.
   *
   * @param hypothesis tokens
   * @param references tokens of each reference, at least one
   */
  public static BleuStatistics ofTokens(List<String> hypothesis, List<List<String>> references) {
    List<List<String>> all = new ArrayList<>();
    all.add(hypothesis);
    all.addAll(references);
    NGrams nGrams = new NGrams(NGrams.units(all));
    long[] matches = new long[NGramCounts.MAX_ORDER];
    for (int order = 0; order < matches.length; order++) {
      nGrams.next();
      matches[order] = nGrams.matchesOfFirst();
    }
    return new BleuStatistics(
        hypothesis.size(),
        closestLength(hypothesis.size(), references),
        new NGramCounts(matches[0], matches[1], matches[2], matches[3]),
        NGramCounts.inSegmentOf(hypothesis.size()));
  }

  /** The statistics of numbers in the order of {@link #toArray}. */
  static BleuStatistics of(double[] numbers) {
    long[] counts = Arrays.stream(numbers).mapToLong(number -> (long) number).toArray();
    return new BleuStatistics(
        counts[0],
        counts[1],
        new NGramCounts(counts[2], counts[3], counts[4], counts[5]),
        new NGramCounts(counts[6], counts[7], counts[8], counts[9]));
  }

  /** Both lengths, matches and totals. */
  double[] toArray() {
    return new double[] {
      hypothesisLength,
      referenceLength,
      matches.unigrams(),
      matches.bigrams(),
      matches.trigrams(),
      matches.fourgrams(),
      totals.unigrams(),
      totals.bigrams(),
      totals.trigrams(),
      totals.fourgrams()
    };
  }

  /** Length of the hypotheses over length of the references; 0 where the references are empty. */
  public double lengthRatio() {
    return referenceLength == 0 ? 0 : (double) hypothesisLength / referenceLength;
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
