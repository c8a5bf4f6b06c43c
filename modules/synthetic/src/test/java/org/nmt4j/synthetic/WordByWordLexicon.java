package org.nmt4j.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

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
    WordPairs pairs = new WordPairs();
    for (int i = 0; i < sources.size(); i++) {
      pairs.add(Words.of(sources.get(i)), Words.of(targets.get(i)));
    }
    double[] likely = pairs.evenly();
    for (int round = 0; round < ROUNDS; round++) {
      likely = pairs.estimate(likely);
    }
    return new WordByWordLexicon(pairs.best(likely));
  }

  /** Translates a line. Words that it never saw, and punctuation marks, stay as they are. */
  public String translate(String line) {
    return Words.WORD
        .matcher(line)
        .replaceAll(
            found -> Matcher.quoteReplacement(best.getOrDefault(found.group(), found.group())));
  }

  /** The pairs of a source and a target word that meet in a sentence. They are numbered. */
  private static final class WordPairs {

    /** For each source word, the numbers of its pairs by target word. */
    private final Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();

    /** For each target word of each sentence, the pairs with the source words of the sentence. */
    private final List<int[]> meetings = new ArrayList<>();

    private int size;

    void add(List<String> source, List<String> target) {
      for (String to : target) {
        meetings.add(source.stream().mapToInt(from -> number(from, to)).toArray());
      }
    }

    private int number(String from, String to) {
      Map<String, Integer> own = numbers.computeIfAbsent(from, word -> new LinkedHashMap<>());
      return own.computeIfAbsent(to, word -> size++);
    }

    /** Returns equal values for all pairs. */
    double[] evenly() {
      double[] likely = new double[size];
      Arrays.fill(likely, 1);
      return likely;
    }

    /**
     * Runs one round: computes the expected counts under the last table and normalizes them to
     * probabilities.
     */
    double[] estimate(double[] last) {
      double[] counts = new double[size];
      for (int[] meeting : meetings) {
        double sum = 0;
        for (int pair : meeting) {
          sum += last[pair];
        }
        for (int pair : meeting) {
          counts[pair] += last[pair] / sum;
        }
      }
      for (Map<String, Integer> own : numbers.values()) {
        double sum = own.values().stream().mapToDouble(pair -> counts[pair]).sum();
        own.values().forEach(pair -> counts[pair] /= sum);
      }
      return counts;
    }

    /** Returns each source word's likeliest target word, the first one if several are equal. */
    Map<String, String> best(double[] likely) {
      Map<String, String> best = new HashMap<>();
      numbers.forEach(
          (source, own) ->
              best.put(
                  source,
                  own.keySet().stream()
                      .reduce(
                          (one, other) ->
                              likely[own.get(other)] > likely[own.get(one)] ? other : one)
                      .orElseThrow()));
      return best;
    }
  }
}
