package org.nmt4j.synthetic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.DoubleStream;

/**
 * A baseline that knows words but no grammar. It replaces each source word with its most likely
 * translation and keeps the order of the source.
 *
 * <p>The probabilities t(f | e) of IBM Model 1 (Brown et al., "The mathematics of statistical
 * machine translation", Computational Linguistics 19(2), 1993, section 4.1) are estimated by
 * expectation maximisation, here of a target word given a source word:
 *
 * <pre>
 *   count(t | s) = sum over sentences of p(t | s) / sum over s' of p(t | s')
 *   p(t | s)     = count(t | s) / sum over t' of count(t' | s)
 * </pre>
 */
final class WordByWordLexicon {

  private static final int ROUNDS = 5;

  private final Map<String, String> best;

  private WordByWordLexicon(Map<String, String> best) {
    this.best = best;
  }

  /**
   * Learns from sentences and their translations.
   *
   * @throws IllegalArgumentException if the numbers of sources and targets differ
   */
  public static WordByWordLexicon learn(List<String> sources, List<String> targets) {
    if (sources.size() != targets.size()) {
      throw new IllegalArgumentException(
          sources.size() + " sources but " + targets.size() + " targets, expected as many");
    }
    List<List<String>> sourceWords = sources.stream().map(Words::of).toList();
    List<List<String>> targetWords = targets.stream().map(Words::of).toList();
    Map<String, Map<String, Double>> table = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      table = estimate(sourceWords, targetWords, table);
    }
    Map<String, String> best = new HashMap<>();
    table.forEach((source, means) -> best.put(source, mostLikely(means)));
    return new WordByWordLexicon(best);
  }

  /** Translates a line. Words that it never saw, and punctuation marks, stay as they are. */
  public String translate(String line) {
    return Words.WORD
        .matcher(line)
        .replaceAll(
            found -> Matcher.quoteReplacement(best.getOrDefault(found.group(), found.group())));
  }

  /**
   * Runs one round: computes the expected counts under the last table and normalizes them to
   * probabilities.
   */
  private static Map<String, Map<String, Double>> estimate(
      List<List<String>> sources,
      List<List<String>> targets,
      Map<String, Map<String, Double>> last) {
    Map<String, Map<String, Double>> counts = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      List<String> source = sources.get(i);
      for (String target : targets.get(i)) {
        double[] shares = source.stream().mapToDouble(word -> share(last, word, target)).toArray();
        double sum = DoubleStream.of(shares).sum();
        for (int j = 0; j < source.size(); j++) {
          counts
              .computeIfAbsent(source.get(j), word -> new LinkedHashMap<>())
              .merge(target, shares[j] / sum, Double::sum);
        }
      }
    }
    counts.values().forEach(WordByWordLexicon::normalize);
    return counts;
  }

  /** Returns p(target | source), or 1 before the first round, when all words are equally likely. */
  private static double share(
      Map<String, Map<String, Double>> table, String source, String target) {
    return table.isEmpty() ? 1 : table.get(source).get(target);
  }

  private static void normalize(Map<String, Double> counts) {
    double sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    counts.replaceAll((word, count) -> count / sum);
  }

  /** Returns the most likely word, or the first one if several are equally likely. */
  private static String mostLikely(Map<String, Double> means) {
    return means.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .orElseThrow()
        .getKey();
  }
}
