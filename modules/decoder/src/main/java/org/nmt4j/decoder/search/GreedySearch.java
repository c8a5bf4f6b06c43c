package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Greedy search: takes the most probable token at every step, and the lower id if two are equally
 * probable. It returns the same hypotheses as {@link BeamSearch} with a beam of one, with less
 * work. Beam search takes a batch in which a sentence has constraints, a prefix or avoided phrases,
 * and every batch if the options have a rule on repetition.
 */
public final class GreedySearch implements Search {
  private final SearchOptions options;

  /**
   * Creates a greedy search.
   *
   * @throws IllegalArgumentException if the options ask for a beam larger than one
   */
  public GreedySearch(SearchOptions options) {
    if (options.beamSize() != 1) {
      throw new IllegalArgumentException(
          "greedy search: expected a beam size of 1, found " + options.beamSize());
    }
    this.options = options;
  }

  @Override
  public <S> List<List<Hypothesis>> search(StepModel<S> model, List<SentenceLimits> sentences) {
    if (options.penalties().areOnRepetition()
        || !sentences.stream().allMatch(SentenceLimits::areFree)) {
      return new BeamSearch(options).search(model, sentences);
    }
    int vocabularySize = model.vocabularySize();
    int eos = options.special().eos();
    ForbiddenTokens forbidden = new ForbiddenTokens(options, vocabularySize);
    TopK top = new TopK(1);
    List<List<Hypothesis>> results = new ArrayList<>();
    List<Output> active = new ArrayList<>();
    for (SentenceLimits limits : sentences) {
      results.add(List.of());
      active.add(new Output(active.size(), limits));
    }
    S state = active.isEmpty() ? null : model.start();
    int[] previous = new int[active.size()];
    Arrays.fill(previous, options.special().bos());
    for (int length = 1; !active.isEmpty(); length++) {
      Step<S> step = model.step(state, previous);
      step.requireRows(active.size(), vocabularySize);
      boolean[] excluded = forbidden.at(length);
      List<Output> unfinished = new ArrayList<>();
      int[] rows = new int[active.size()];
      for (int row = 0; row < active.size(); row++) {
        Output output = active.get(row);
        top.clear();
        step.offer(top, row, output.sum, excluded, row);
        output.append(top, step, row);
        int token = output.path.token();
        if (token == eos || length == output.limits.maximumLength()) {
          results.set(output.sentence, List.of(output.hypothesis(token == eos)));
        } else {
          rows[unfinished.size()] = row;
          previous[unfinished.size()] = token;
          unfinished.add(output);
        }
      }
      state = step.state();
      if (unfinished.size() < active.size() && !unfinished.isEmpty()) {
        state = model.select(state, Arrays.copyOf(rows, unfinished.size()));
        previous = Arrays.copyOf(previous, unfinished.size());
      }
      active = unfinished;
    }
    return results;
  }

  /** The one hypothesis of a sentence. */
  private final class Output {
    final int sentence;
    final SentenceLimits limits;
    Path path;
    double sum;

    Output(int sentence, SentenceLimits limits) {
      this.sentence = sentence;
      this.limits = limits;
    }

    void append(TopK top, Step<?> step, int row) {
      if (top.size() == 0) {
        throw new SearchFailedException("no permitted token has a probability above zero");
      }
      boolean keep = options.needsAttention() && step.attention() != null;
      float[] attention = keep ? step.attentionOf(row, limits.sourcePositions()) : null;
      sum = top.score(0);
      path = Path.extend(path, top.index(0), attention, sum, sum);
    }

    Hypothesis hypothesis(boolean finished) {
      return path.toHypothesis(HypothesisScore.of(options), finished);
    }
  }
}
