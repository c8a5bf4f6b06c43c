package org.nmt4j.decoder.search;

import java.util.List;

/** The beam of one sentence: the hypotheses still extended, best first, and those finished. */
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

  /** How many candidates of all hypotheses together a step looks at. */
  static int candidates(int beamSize) {
    // At most k of the 2k best end with EOS, so k are left to go on with. A beam of one is greedy:
    // when its one hypothesis ends, nothing goes on.
    return beamSize == 1 ? 1 : 2 * beamSize;
  }

  /** Hypotheses still extended: none when the sentence is done. */
  int size() {
    return size;
  }

  /** The last token of a hypothesis. */
  int token(int rank) {
    return paths[rank].token();
  }

  /** Which hypothesis of the step before a hypothesis extends. */
  int parent(int rank) {
    return parents[rank];
  }

  List<Hypothesis> results() {
    return pool.best();
  }

  /**
   * Extends the hypotheses by one token.
   *
   * @param step holds them in consecutive rows
   * @param firstRow the row of the best
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
        pool.add(paths[rank].toHypothesis(sums[rank], options.lengthPenalty(), false));
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
        continue; // an end competes for the k best places like any other token
      }
      Path path = Path.extend(before[parent], token, attention[parent]);
      if (ends) {
        ended++;
        pool.add(path.toHypothesis(top.score(rank), options.lengthPenalty(), true));
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
   * Drops the hypotheses that can no longer enter the pool. They are the last of the beam, as all
   * have the same length, and whatever would rank behind their continuations is hopeless too: so
   * this changes no result.
   */
  private void dropHopeless() {
    double toExceed = pool.scoreToExceed();
    while (size > 0 && stopRule.bound(sums[size - 1], limits.maximumLength()) <= toExceed) {
      size--;
    }
  }
}
