package org.nmt4j.evaluation.bleu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.evaluation.text.NGrams;

/**
 * The counts of BLEU for a segment. The counts of a corpus are the sum over its segments.
 *
 * @param hypothesisLength the number of tokens of the hypothesis
 * @param referenceLength the number of tokens of the reference with the closest length; of two
 *     equally close references, the shorter one counts
 * @param matches the n-grams of the hypothesis that occur in a reference; an n-gram counts at most
 *     as often as it occurs in the reference that has most of it
 * @param totals the n-grams of the hypothesis
 */
public record BleuStatistics(
    long hypothesisLength, long referenceLength, NGramCounts matches, NGramCounts totals) {

  /**
   * Counts one segment.
   *
   * @param hypothesis the tokens of the hypothesis
   * @param references the tokens of each reference, at least one reference
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

  /** Reads statistics from numbers in the order of {@link #toArray}. */
  static BleuStatistics of(double[] numbers) {
    long[] counts = Arrays.stream(numbers).mapToLong(number -> (long) number).toArray();
    return new BleuStatistics(
        counts[0],
        counts[1],
        new NGramCounts(counts[2], counts[3], counts[4], counts[5]),
        new NGramCounts(counts[6], counts[7], counts[8], counts[9]));
  }

  /** Returns the two lengths, the matches and the totals. */
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

  /** Returns the length of hypotheses divided by that of references; 0 without references. */
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
