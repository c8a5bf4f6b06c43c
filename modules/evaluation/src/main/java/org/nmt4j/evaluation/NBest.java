package org.nmt4j.evaluation;

import java.util.Arrays;
import java.util.List;

/** Chooses one of several translations of a segment. Of equally good ones it takes the first. */
public final class NBest {

  private NBest() {}

  /**
   * Returns the index of the translation that scores best against the references. No choice among
   * the candidates can score higher.
   *
   * @param metric the metric that scores the candidates
   * @param candidates the translations, at least one
   */
  public static int oracle(TextMetric metric, List<String> candidates, List<String> references) {
    double[] gains = new double[candidates.size()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = gain(metric, candidates.get(i), references);
    }
    return best(gains);
  }

  /**
   * Returns the index of the translation with the least Bayes risk (Kumar and Byrne 2004, "Minimum
   * Bayes-Risk Decoding for Statistical Machine Translation"): argmax over i of Σ_j p_j gain(i, j).
   * The gain is the score of candidate i with candidate j as the reference.
   *
   * @param metric the metric that scores the candidates
   * @param candidates the translations, at least one
   * @param probabilities the probability of each candidate; they need not add up to 1
   */
  public static int minimumBayesRisk(
      TextMetric metric, List<String> candidates, double[] probabilities) {
    return best(expectedGains(metric, candidates, probabilities));
  }

  /**
   * Returns the expected gain of each translation: Σ_j p_j gain(i, j). The parameters are those of
   * {@link #minimumBayesRisk}.
   */
  public static double[] expectedGains(
      TextMetric metric, List<String> candidates, double[] probabilities) {
    double[] gains = new double[candidates.size()];
    for (int i = 0; i < gains.length; i++) {
      for (int j = 0; j < gains.length; j++) {
        double gain = gain(metric, candidates.get(i), List.of(candidates.get(j)));
        gains[i] += probabilities[j] * gain;
      }
    }
    return gains;
  }

  /**
   * Returns the probabilities of candidates: exp(scale * score), divided by the sum over all.
   *
   * @param scores the scores of the candidates, such as logarithms of probabilities
   * @param scale the sharpness: 0 makes all candidates equally likely, a value above 1 favours the
   *     best
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

  /** Returns the index of the greatest number; the first index if several are equal. */
  public static int best(double[] gains) {
    int best = 0;
    for (int i = 1; i < gains.length; i++) {
      best = gains[i] > gains[best] ? i : best;
    }
    return best;
  }
}
