package org.nmt4j.evaluation.bleu;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.nmt4j.evaluation.Decimal;

/**
 * BLEU and its parts (Papineni et al. 2002, "BLEU: a Method for Automatic Evaluation of Machine
 * Translation", section 2.3).
 *
 * @param score BLEU, 0 to 100 percent
 * @param precisions the n-gram precisions of the orders 1 to 4 after smoothing, each 0 to 100
 *     percent; all 0 if nothing matches
 * @param brevityPenalty 1 if the hypotheses are at least as long as the references, else below 1
 * @param statistics the counts that the score is computed from
 */
public record BleuScore(
    double score, List<Double> precisions, double brevityPenalty, BleuStatistics statistics) {

  // Replaces log(0), because the mean of the logarithms must be finite.
  private static final double LOG_OF_ZERO = -9_999_999_999.0;

  /** Copies the precisions. */
  public BleuScore {
    precisions = List.copyOf(precisions);
  }

  /**
   * Computes BLEU = BP * exp(mean over n of log p_n). p_n is the precision of order n. BP =
   * exp(min(0, 1 - r / c)), with the length r of the references and c of the hypotheses in tokens.
   *
   * @param statistics the counts of a segment or the sum over a corpus
   * @param smoothing the treatment of orders without a match
   * @param effectiveOrder whether the mean leaves out the orders for which the hypothesis is too
   *     short, as is usual for single sentences
   */
  public static BleuScore of(
      BleuStatistics statistics, Smoothing smoothing, boolean effectiveOrder) {
    double brevityPenalty =
        brevityPenalty(statistics.hypothesisLength(), statistics.referenceLength());
    if (statistics.matches().equals(NGramCounts.ZERO)) {
      return new BleuScore(
          0, Collections.nCopies(NGramCounts.MAX_ORDER, 0.0), brevityPenalty, statistics);
    }
    List<Double> precisions = precisions(statistics, smoothing);
    int orders = effectiveOrder ? precisions.size() : NGramCounts.MAX_ORDER;
    while (precisions.size() < NGramCounts.MAX_ORDER) {
      precisions.add(0.0);
    }
    double logarithms = 0;
    for (double precision : precisions.subList(0, orders)) {
      logarithms += precision == 0 ? LOG_OF_ZERO : Math.log(precision);
    }
    double score = brevityPenalty * Math.exp(logarithms / orders);
    return new BleuScore(score, precisions, brevityPenalty, statistics);
  }

  /** Returns precisions, brevity penalty and lengths on one line, in the format of sacreBLEU. */
  public String details() {
    return precisions.stream().map(p -> Decimal.fixed(p, 1)).collect(Collectors.joining("/"))
        + " (BP = "
        + Decimal.fixed(brevityPenalty, 3)
        + " ratio = "
        + Decimal.fixed(statistics.lengthRatio(), 3)
        + " hyp_len = "
        + statistics.hypothesisLength()
        + " ref_len = "
        + statistics.referenceLength()
        + ")";
  }

  private static double brevityPenalty(long hypothesisLength, long referenceLength) {
    if (hypothesisLength >= referenceLength) {
      return 1;
    }
    return hypothesisLength == 0 ? 0 : Math.exp(1 - (double) referenceLength / hypothesisLength);
  }

  /** Returns the precisions below the first order without any n-gram. */
  private static List<Double> precisions(BleuStatistics statistics, Smoothing smoothing) {
    List<Double> precisions = new ArrayList<>();
    double halved = 1;
    for (int order = 1; order <= NGramCounts.MAX_ORDER; order++) {
      double matches = statistics.matches().of(order);
      double total = statistics.totals().of(order);
      if (smoothing.method() == Smoothing.Method.ADD_K && order > 1) {
        matches += smoothing.value();
        total += smoothing.value();
      }
      if (total == 0) {
        break;
      }
      if (matches == 0 && smoothing.method() == Smoothing.Method.EXP) {
        halved /= 2;
        matches = halved;
      } else if (matches == 0 && smoothing.method() == Smoothing.Method.FLOOR) {
        matches = smoothing.value();
      }
      precisions.add(100 * matches / total);
    }
    return precisions;
  }
}
