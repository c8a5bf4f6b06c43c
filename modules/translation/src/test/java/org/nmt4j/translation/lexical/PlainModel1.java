package org.nmt4j.translation.lexical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.network.IdPair;

/** Computes Model 1 directly by its equations, with a map for each source token. */
final class PlainModel1 {
  private PlainModel1() {}

  /** Returns p(target | source) by source, then by target. */
  static Map<Integer, Map<Integer, Double>> learn(List<IdPair> corpus, int iterations) {
    Map<Integer, Map<Integer, Double>> p = new HashMap<>();
    for (int i = 0; i < iterations; i++) {
      Map<Integer, Map<Integer, Double>> counts = new HashMap<>();
      for (IdPair pair : corpus) {
        for (int target : pair.target()) {
          double sum = p(p, Vocabulary.EOS, target);
          for (int source : pair.source()) {
            sum += p(p, source, target);
          }
          add(counts, Vocabulary.EOS, target, p(p, Vocabulary.EOS, target) / sum);
          for (int source : pair.source()) {
            add(counts, source, target, p(p, source, target) / sum);
          }
        }
      }
      for (Map<Integer, Double> row : counts.values()) {
        double total = row.values().stream().mapToDouble(Double::doubleValue).sum();
        row.replaceAll((target, count) -> count / total);
      }
      p = counts;
    }
    return p;
  }

  private static double p(Map<Integer, Map<Integer, Double>> p, int source, int target) {
    return p.isEmpty() ? 1 : p.get(source).get(target);
  }

  private static void add(
      Map<Integer, Map<Integer, Double>> counts, int source, int target, double count) {
    counts.computeIfAbsent(source, key -> new HashMap<>()).merge(target, count, Double::sum);
  }
}
