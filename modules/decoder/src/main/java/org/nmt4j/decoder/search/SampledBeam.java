package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.nn.array.CounterRandom;

/**
 * The samples of one sentence; see {@link Sampling}. Each is drawn for itself, so several may be
 * equal. The random number of a token depends on the seed, the stream of the sentence, the number
 * of the sample and the position of the token. Samples come in the order in which they are drawn,
 * whatever their scores are.
 */
final class SampledBeam implements Beam {
  private final SearchOptions options;
  private final SentenceLimits limits;
  private final Sampling sampling;
  private final TokenRules rules;
  private final HypothesisScore score;
  private final Hypothesis[] results;
  private final TokenDistribution distribution = new TokenDistribution();
  private List<Sample> active;
  private int[] parents = new int[0];
  private int length;

  /**
   * A sample that is not complete.
   *
   * @param number its number, from 0
   * @param path its tokens; null if it has none
   */
  private record Sample(int number, Path path, TokenRules.State state) {}

  /**
   * Creates the samples of a sentence.
   *
   * @throws IllegalArgumentException if the sentence has constraints
   */
  SampledBeam(SearchOptions options, SentenceLimits limits, Sampling sampling) {
    if (limits.constraints().isPresent()) {
      throw new IllegalArgumentException("sampling: found required phrases, expected none");
    }
    this.options = options;
    this.limits = limits;
    this.sampling = sampling;
    this.rules = new TokenRules(options, limits);
    this.score = HypothesisScore.of(options);
    this.results = new Hypothesis[options.nBest()];
    this.active =
        IntStream.range(0, results.length)
            .mapToObj(number -> new Sample(number, null, rules.start()))
            .toList();
  }

  @Override
  public int size() {
    return length == 0 ? 1 : active.size();
  }

  @Override
  public int width() {
    return results.length;
  }

  @Override
  public int token(int row) {
    return active.get(row).path.token();
  }

  @Override
  public int parent(int row) {
    return parents[row];
  }

  @Override
  public void advance(Step<?> step, int firstRow, ForbiddenTokens forbidden) {
    boolean isFirst = length == 0;
    length++;
    List<Sample> next = new ArrayList<>();
    int[] rows = new int[active.size()];
    for (int i = 0; i < active.size(); i++) {
      int row = isFirst ? 0 : i; // the samples share the row of the sentence at first
      Sample longer = extend(active.get(i), step, firstRow + row, forbidden.at(length));
      boolean ends = longer.path.token() == options.special().eos();
      if (ends || length == limits.maximumLength()) {
        results[longer.number] = longer.path.toHypothesis(score, ends);
      } else {
        rows[next.size()] = row;
        next.add(longer);
      }
    }
    active = next;
    parents = rows;
  }

  private Sample extend(Sample sample, Step<?> step, int row, boolean[] excluded) {
    Path path = sample.path;
    distribution.clear();
    rules.offer(step, distribution, row, 0, path, sample.state, excluded, 0);
    long key = CounterRandom.key(sampling.seed(), limits.stream(), sample.number, length);
    int token = distribution.draw(sampling, new CounterRandom(key).uniform());
    double value = step.logProbability(row, token, excluded.length);
    double before = path == null ? 0 : path.logProbability();
    double sum = rules.sum(path == null ? 0 : path.sum(), path, sample.state, token, value);
    boolean keeps = options.needsAttention() && step.attention() != null;
    float[] attention = keeps ? step.attentionOf(row, limits.sourcePositions()) : null;
    return new Sample(
        sample.number,
        Path.extend(path, token, attention, before + value, sum),
        rules.after(sample.state, token));
  }

  /** Returns the samples in the order of their numbers. */
  @Override
  public List<Hypothesis> results() {
    return Arrays.asList(results);
  }
}
