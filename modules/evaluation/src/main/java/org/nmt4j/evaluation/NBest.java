package org.nmt4j.evaluation;

import java.util.Arrays;
import java.util.List;

/** Chooses one of several translations of a segment; of equally good ones, the first. */
public final class NBest {

  private NBest() {}

  /**
   * The place of the translation that is closest to references: what a perfect choice would reach.
   *
   * @param metric which scores single segments
   * @param candidates at least one
   */
  public static int oracle(TextMetric metric, List<String> candidates, List<String> references) {
    double[] gains = new double[candidates.size()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = gain(metric, candidates.get(i), references);
    }
    return best(gains);
  }

  /**
   * The place of the translation that is closest to all of them on average (Kumar and Byrne 2004,
   * "Minimum Bayes-Risk Decoding for Statistical Machine Translation"), each weighed by how likely
   * it is: argmax over i of Σ_j p_j gain(i, j), with j as the reference.
   *
   * @param metric which scores single segments
   * @param candidates at least one
   * @param probabilities of the candidates; they need not add up to 1
   */
  public static int minimumBayesRisk(
      TextMetric metric, List<String> candidates, double[] probabilities) {
    double[] gains = new double[candidates.size()];
    for (int i = 0; i < gains.length; i++) {
      for (int j = 0; j < gains.length; j++) {
        double gain = gain(metric, candidates.get(i), List.of(candidates.get(j)));
        gains[i] += probabilities[j] * gain;
      }
    }
    return best(gains);
  }

  /**
   * Probabilities of candidates from their scores, exp(scale * score) over the sum of all.
   *
   * @param scores such as logarithms of probabilities
   * @param scale 0 makes all alike, above 1 the best likelier
   */
  public static double[] probabilities(double[] scores, double scale) {
    double greatest = Arrays.stream(scores).max().orElse(0);
    double[] weights =
        Arrays.stream(scores).map(score -> Math.exp(scale * (score - greatest))).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  private static double gain(TextMetric metric, String candidate, List<String> references) {
    double score = metric.sentence(candidate, references).score();
    return metric.higherIsBetter() ? score : -score;
  }

  /** The place of the greatest number, the first of several. */
  public static int best(double[] gains) {
    int best = 0;
    for (int i = 1; i < gains.length; i++) {
      best = gains[i] > gains[best] ? i : best;
    }
    return best;
  }
}
