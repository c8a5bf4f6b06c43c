package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.evaluation.NBest;
import org.nmt4j.translation.Translation.Candidate;

/**
 * Minimum Bayes risk decoding: chooses the candidate that is most similar to all candidates (Kumar
 * and Byrne 2004, "Minimum Bayes-risk decoding for statistical machine translation"; with samples
 * as candidates: Eikema and Aziz 2020, "Is MAP decoding all you need? The inadequacy of the mode in
 * neural machine translation"):
 *
 * <pre>{@code
 * argmax over i of p_1 utility(i, 1) + ... + p_N utility(i, N)
 * }</pre>
 *
 * <p>utility(i, j) is the score of candidate i with candidate j as its reference. Samples have
 * equal weights p. The candidates of a beam weigh exp(score), scaled to the sum 1.
 *
 * @param candidates N, the number of candidates, 1 or more
 * @param utility the metric
 */
public record MinimumRisk(int candidates, Utility utility) {

  /** Checks the number. */
  public MinimumRisk {
    if (candidates < 1) {
      throw new IllegalArgumentException(
          "minimum Bayes risk: expected 1 candidate or more, found " + candidates);
    }
  }

  /**
   * Returns different candidates, those of greatest expected utility first. The expected utility is
   * their score.
   *
   * @param all the candidates of a part
   * @param areSamples whether all have equal weights
   * @param most the most candidates to return
   */
  List<Candidate> choose(List<Candidate> all, boolean areSamples, int most) {
    double[] weights =
        NBest.probabilities(
            all.stream().mapToDouble(each -> areSamples ? 0 : each.score()).toArray(), 1);
    Map<String, Double> texts = new LinkedHashMap<>();
    Map<String, Candidate> first = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      texts.merge(all.get(i).text(), weights[i], Double::sum);
      first.putIfAbsent(all.get(i).text(), all.get(i));
    }
    double[] gains =
        NBest.expectedGains(
            utility.metric(),
            List.copyOf(texts.keySet()),
            texts.values().stream().mapToDouble(Double::doubleValue).toArray());
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate each : first.values()) {
      chosen.add(each.withScore(gains[chosen.size()]));
    }
    chosen.sort(Comparator.comparingDouble(each -> -each.score()));
    return chosen.subList(0, Math.min(most, chosen.size()));
  }
}
