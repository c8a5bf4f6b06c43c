package org.nmt4j.decoder.search;

import java.util.List;

/** The beam of one sentence: the active hypotheses, best first, and the finished ones. */
final class SentenceBeam {
  private final SearchOptions options;
  private final SentenceLimits limits;
  private final StopRule stopRule;
  private final FinishedPool pool;
  private int length;
  private int size = 1;
  private int ended;
  private double[] sums;
  private Path[] paths;
  private int[] parents;

  SentenceBeam(SearchOptions options, SentenceLimits limits, StopRule stopRule) {
    this.options = options;
    this.limits = limits;
    this.stopRule = stopRule;
    this.pool = new FinishedPool(options.nBest());
    this.sums = new double[1];
    this.paths = new Path[1];
  }

  /** Returns the number of continuations that a step ranks, of all hypotheses together. */
  static int candidates(int beamSize) {
    // At most k of the 2k best continuations end with EOS, so at least k can continue. With a beam
    // of one, nothing continues after EOS, as in greedy search.
    return beamSize == 1 ? 1 : 2 * beamSize;
  }

  /** Returns the number of active hypotheses, which is 0 when the sentence is finished. */
  int size() {
    return size;
  }

  /** Returns the last token of a hypothesis. */
  int token(int rank) {
    return paths[rank].token();
  }

  /** Returns the rank, at the previous step, of the hypothesis that this one extends. */
  int parent(int rank) {
    return parents[rank];
  }

  List<Hypothesis> results() {
    return pool.best();
  }

  /**
   * Extends the hypotheses by one token.
   *
   * @param step the model's output, with the hypotheses in consecutive rows
   * @param firstRow the row of the best hypothesis
   */
  void advance(Step<?> step, int firstRow, ForbiddenTokens forbidden, TopK top) {
    length++;
    top.clear();
    boolean[] excluded = forbidden.at(length);
    for (int rank = 0; rank < size; rank++) {
      step.offer(top, firstRow + rank, sums[rank], excluded, rank);
    }
    top.sort();
    extend(top, attentionRows(step, firstRow));
    if (options.stopsWithBeam() && ended >= options.beamSize()) {
      size = 0;
    }
    if (length == limits.maximumLength()) {
      for (int rank = 0; rank < size; rank++) {
        pool.add(paths[rank].toHypothesis(options.lengthPenalty(), false));
      }
      size = 0;
    }
    dropHopeless();
    if (size == 0 && pool.isEmpty()) {
      throw new SearchFailedException("no permitted token has a probability above zero");
    }
  }

  private void extend(TopK top, float[][] attention) {
    Path[] before = paths;
    int beamSize = options.beamSize();
    int room = Math.min(beamSize, top.size());
    sums = new double[room];
    paths = new Path[room];
    parents = new int[room];
    size = 0;
    for (int rank = 0; rank < top.size() && size < room; rank++) {
      int parent = top.row(rank);
      int token = top.index(rank);
      boolean ends = token == options.special().eos();
      if (ends && rank >= beamSize) {
        continue; // EOS must be among the best k, like any other token
      }
      Path path = Path.extend(before[parent], token, attention[parent], top.score(rank));
      if (ends) {
        ended++;
        pool.add(path.toHypothesis(options.lengthPenalty(), true));
      } else {
        sums[size] = top.score(rank);
        paths[size] = path;
        parents[size] = parent;
        size++;
      }
    }
  }

  private float[][] attentionRows(Step<?> step, int firstRow) {
    float[][] rows = new float[size][];
    if (options.keepAttention() && step.attention() != null) {
      for (int rank = 0; rank < size; rank++) {
        rows[rank] = step.attentionOf(firstRow + rank, limits.sourcePositions());
      }
    }
    return rows;
  }

  /**
   * Drops the hypotheses that can no longer enter the pool. This changes no result. All hypotheses
   * have the same length, so the dropped ones have the lowest scores of the beam, and continuations
   * that would rank behind theirs could not enter the pool either.
   */
  private void dropHopeless() {
    double toExceed = pool.scoreToExceed();
    while (size > 0 && stopRule.bound(sums[size - 1], limits.maximumLength()) <= toExceed) {
      size--;
    }
  }
}
