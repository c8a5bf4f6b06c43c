package org.nmt4j.decoder.search;

import java.util.List;
import java.util.Map;

/** The beam of one sentence: the active hypotheses, best first, and the finished ones. */
abstract sealed class SentenceBeam implements Beam permits PlainBeam, ConstrainedBeam {
  private final SearchOptions options;
  private final SentenceLimits limits;
  private final StopRule stopRule;
  private final HypothesisScore score;
  private final FinishedPool pool;
  private int length;
  private int size = 1;
  private int ended;
  private double[] sums;
  private Path[] paths;
  private final TokenRules rules;
  private TokenRules.State[] states;
  private int[] parents;

  SentenceBeam(SearchOptions options, SentenceLimits limits, StopRule stopRule) {
    this.options = options;
    this.limits = limits;
    this.stopRule = stopRule;
    this.score = HypothesisScore.of(options);
    this.pool = new FinishedPool(options.nBest());
    this.sums = new double[1];
    this.paths = new Path[1];
    this.rules = new TokenRules(options, limits);
    this.states = new TokenRules.State[] {rules.start()};
  }

  /**
   * Returns the beam of a sentence: a {@link ConstrainedBeam} if a constraint can be met, else a
   * {@link PlainBeam}.
   */
  static SentenceBeam of(SearchOptions options, SentenceLimits limits, StopRule stopRule) {
    if (limits.constraints().isPresent()) {
      // The last token is left for EOS.
      Constraints possible =
          limits.constraints().get().fitting(limits.maximumLength() - 1, options.suppressed());
      if (possible.total() > 0) {
        return new ConstrainedBeam(options, limits, stopRule, possible);
      }
    }
    return new PlainBeam(options, limits, stopRule);
  }

  @Override
  public final int size() {
    return size;
  }

  @Override
  public final int token(int rank) {
    return paths[rank].token();
  }

  @Override
  public final int parent(int rank) {
    return parents[rank];
  }

  @Override
  public final List<Hypothesis> results() {
    return pool.best();
  }

  /**
   * Offers every permitted next token of a hypothesis to {@code top}.
   *
   * @param row the row of the hypothesis in {@code step}
   * @param excluded true for ids that no hypothesis may take
   */
  final void offer(Step<?> step, TopK top, int row, int rank, boolean[] excluded) {
    rules.offer(step, top, row, sums[rank], paths[rank], states[rank], excluded, rank);
  }

  /** Returns whether a prefix decides the next token of a hypothesis. */
  final boolean isForced(int rank) {
    return rules.isForced(states[rank]);
  }

  /**
   * Returns the value by which a continuation is chosen: its sum, less the penalty on diversity.
   *
   * @param logProbability the log-probability of the token
   */
  final double rankWith(int rank, int token, double logProbability) {
    return rules.rank(sums[rank], paths[rank], token, logProbability);
  }

  /**
   * Makes tokens that earlier groups of the beam have chosen at the next position less easy to
   * choose.
   *
   * @param counts the number of hypotheses of earlier groups that have each token
   */
  final void avoid(Map<Integer, Integer> counts) {
    rules.avoid(counts);
  }

  /** Returns the sum by which a hypothesis ranks. */
  final double sum(int rank) {
    return sums[rank];
  }

  /** Returns the number of tokens of the hypotheses, those of the present step included. */
  final int length() {
    return length;
  }

  /** Returns the continuations to keep, best first, with those that end. */
  abstract List<Continuation> choose(Step<?> step, int firstRow, ForbiddenTokens forbidden);

  @Override
  public final void advance(Step<?> step, int firstRow, ForbiddenTokens forbidden) {
    length++;
    List<Continuation> chosen = choose(step, firstRow, forbidden);
    extend(chosen, step, firstRow, forbidden.vocabularySize());
    if (options.stopsWithBeam() && ended >= options.beamSize()) {
      size = 0;
    }
    if (length == limits.maximumLength()) {
      for (int rank = 0; rank < size; rank++) {
        pool.add(paths[rank].toHypothesis(score, false));
      }
      size = 0;
    }
    dropHopeless();
    if (size == 0 && pool.isEmpty()) {
      throw new SearchFailedException("no permitted token has a probability above zero");
    }
  }

  private void extend(List<Continuation> chosen, Step<?> step, int firstRow, int vocabularySize) {
    float[][] attention = attentionRows(step, firstRow);
    Path[] before = paths;
    double[] sumsBefore = sums;
    sums = new double[chosen.size()];
    paths = new Path[chosen.size()];
    TokenRules.State[] statesBefore = states;
    states = new TokenRules.State[chosen.size()];
    parents = new int[chosen.size()];
    size = 0;
    for (Continuation each : chosen) {
      Path parent = before[each.parent()];
      double logProbability = each.rank();
      double sum = each.rank();
      if (!rules.areSums()) {
        double value = step.logProbability(firstRow + each.parent(), each.token(), vocabularySize);
        logProbability = (parent == null ? 0 : parent.logProbability()) + value;
        sum =
            rules.sum(
                sumsBefore[each.parent()],
                parent,
                statesBefore[each.parent()],
                each.token(),
                value);
      }
      Path path = Path.extend(parent, each.token(), attention[each.parent()], logProbability, sum);
      if (each.token() == options.special().eos()) {
        ended += each.isLeading() ? 1 : 0;
        pool.add(path.toHypothesis(score, true));
      } else {
        sums[size] = sum;
        paths[size] = path;
        states[size] = rules.after(statesBefore[each.parent()], each.token());
        parents[size] = each.parent();
        size++;
      }
    }
  }

  private float[][] attentionRows(Step<?> step, int firstRow) {
    float[][] rows = new float[size][];
    if (options.needsAttention() && step.attention() != null) {
      for (int rank = 0; rank < size; rank++) {
        rows[rank] = step.attentionOf(firstRow + rank, limits.sourcePositions());
      }
    }
    return rows;
  }

  /**
   * Drops the hypotheses that can no longer enter the pool. All hypotheses have the same length, so
   * the dropped ones have the lowest scores of the beam. Without constraints and groups this
   * changes no result, because continuations that would rank behind theirs could not enter the pool
   * either.
   */
  private void dropHopeless() {
    double toExceed = pool.scoreToExceed();
    while (size > 0 && stopRule.bound(sums[size - 1], limits.maximumLength()) <= toExceed) {
      size--;
    }
  }
}
