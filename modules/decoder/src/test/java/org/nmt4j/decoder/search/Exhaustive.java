package org.nmt4j.decoder.search;

import java.util.ArrayList;
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
  private final List<Hypothesis> all = new ArrayList<>();

  private Exhaustive(
      SearchOptions options, int vocabularySize, double sharpness, int maximumLength) {
    this.options = options;
    this.vocabularySize = vocabularySize;
    this.sharpness = sharpness;
    this.maximumLength = maximumLength;
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
    Exhaustive search = new Exhaustive(options, vocabularySize, sharpness, maximumLength);
    search.enumerate(ToyModel.advance(seed, options.special().bos()), List.of(), 0);
    return search.all.stream()
        .filter(allowed)
        .sorted(
            Comparator.comparing(Hypothesis::finished).thenComparing(Hypothesis::score).reversed())
        .limit(options.nBest())
        .toList();
  }

  private void enumerate(long state, List<Integer> tokens, double sum) {
    int eos = options.special().eos();
    int length = tokens.size() + 1;
    float[] values = ToyModel.distribution(state, vocabularySize, sharpness);
    for (int token = 0; token < vocabularySize; token++) {
      if (options.suppressed().contains(token) || (token == eos && length < options.minLength())) {
        continue;
      }
      double extended = sum + values[token];
      if (token == eos) {
        keep(tokens, extended, length, true);
        continue;
      }
      List<Integer> longer = new ArrayList<>(tokens);
      longer.add(token);
      if (length == maximumLength) {
        keep(longer, extended, length, false);
      } else {
        enumerate(ToyModel.advance(state, token), longer, extended);
      }
    }
  }

  private void keep(List<Integer> tokens, double sum, int length, boolean finished) {
    int[] ids = tokens.stream().mapToInt(Integer::intValue).toArray();
    double score = sum / options.lengthPenalty().at(length);
    all.add(new Hypothesis(ids, sum, new double[0], score, new float[0][], finished));
  }
}
