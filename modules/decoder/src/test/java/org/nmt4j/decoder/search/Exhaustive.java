package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Enumerates every sequence of a toy model by plain recursion. A search must find the best of them.
 */
final class Exhaustive {
  private final SearchOptions options;
  private final int vocabularySize;
  private final double sharpness;
  private final int maximumLength;
  private final int sourceLength;
  private final List<Hypothesis> all = new ArrayList<>();

  /**
   * A sequence that is not complete.
   *
   * @param attention the sum of the attention of all tokens to each source position
   */
  private record Prefix(
      long state, List<Integer> tokens, double logProbability, double sum, double[] attention) {}

  private Exhaustive(
      SearchOptions options,
      int vocabularySize,
      double sharpness,
      int maximumLength,
      int sourceLength) {
    this.options = options;
    this.vocabularySize = vocabularySize;
    this.sharpness = sharpness;
    this.maximumLength = maximumLength;
    this.sourceLength = sourceLength;
  }

  /** Returns the n best sequences, finished ones first. */
  static List<Hypothesis> best(
      SearchOptions options, int vocabularySize, double sharpness, int maximumLength, long seed) {
    return best(options, vocabularySize, sharpness, maximumLength, seed, each -> true);
  }

  /** Returns the n best of the sequences that are allowed, finished ones first. */
  static List<Hypothesis> best(
      SearchOptions options,
      int vocabularySize,
      double sharpness,
      int maximumLength,
      long seed,
      Predicate<Hypothesis> allowed) {
    int sourceLength = ToyModel.sourceLength(seed);
    Exhaustive search =
        new Exhaustive(options, vocabularySize, sharpness, maximumLength, sourceLength);
    long state = ToyModel.advance(seed, options.special().bos());
    search.enumerate(new Prefix(state, List.of(), 0, 0, new double[sourceLength]));
    return search.all.stream()
        .filter(allowed)
        .sorted(
            Comparator.comparing(Hypothesis::finished).thenComparing(Hypothesis::score).reversed())
        .limit(options.nBest())
        .toList();
  }

  private void enumerate(Prefix prefix) {
    int eos = options.special().eos();
    int length = prefix.tokens.size() + 1;
    float[] values = ToyModel.distribution(prefix.state, vocabularySize, sharpness);
    double[] attention = prefix.attention.clone();
    float[] weights = ToyModel.weights(prefix.state, sourceLength);
    for (int i = 0; i < sourceLength; i++) {
      attention[i] += weights[i];
    }
    for (int token = 0; token < vocabularySize; token++) {
      if (options.suppressed().contains(token)
          || (token == eos && length < options.minLength())
          || repeats(prefix.tokens, token)) {
        continue;
      }
      double factor = prefix.tokens.contains(token) ? options.penalties().repetition() : 1;
      List<Integer> longer = new ArrayList<>(prefix.tokens);
      longer.add(token);
      Prefix next =
          new Prefix(
              ToyModel.advance(prefix.state, token),
              longer,
              prefix.logProbability + values[token],
              prefix.sum + factor * values[token],
              attention);
      if (token == eos) {
        keep(next, prefix.tokens, true);
      } else if (length == maximumLength) {
        keep(next, longer, false);
      } else {
        enumerate(next);
      }
    }
  }

  /** Returns whether a token completes an n-gram that the tokens have already. */
  private boolean repeats(List<Integer> tokens, int token) {
    int n = options.penalties().noRepeatNgram();
    if (n == 0 || tokens.size() < n) {
      return false;
    }
    List<Integer> last = new ArrayList<>(tokens.subList(tokens.size() - n + 1, tokens.size()));
    last.add(token);
    return Collections.indexOfSubList(tokens, last) >= 0;
  }

  private void keep(Prefix complete, List<Integer> tokens, boolean finished) {
    int[] ids = tokens.stream().mapToInt(Integer::intValue).toArray();
    double score = complete.sum / options.lengthPenalty().at(complete.tokens.size());
    for (double each : complete.attention) {
      score += options.penalties().coverage() * Math.log(Math.min(1, each));
    }
    all.add(
        new Hypothesis(
            ids, complete.logProbability, new double[0], score, new float[0][], finished));
  }
}
