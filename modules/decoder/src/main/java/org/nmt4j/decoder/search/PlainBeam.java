package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.List;

/** The beam of a sentence without constraints. */
final class PlainBeam extends SentenceBeam {
  private final int beamSize;
  private final int eos;
  private final TopK top;

  PlainBeam(SearchOptions options, SentenceLimits limits, StopRule stopRule) {
    super(options, limits, stopRule);
    beamSize = options.beamSize();
    eos = options.special().eos();
    // At most k of the 2k best continuations end with EOS, so at least k can continue. With a beam
    // of one, nothing continues after EOS, as in greedy search.
    top = new TopK(beamSize == 1 ? 1 : 2 * beamSize);
  }

  @Override
  public int width() {
    return beamSize;
  }

  @Override
  List<Continuation> choose(Step<?> step, int firstRow, ForbiddenTokens forbidden) {
    top.clear();
    boolean[] excluded = forbidden.at(length());
    for (int rank = 0; rank < size(); rank++) {
      offer(step, top, firstRow + rank, rank, excluded);
    }
    top.sort();
    List<Continuation> chosen = new ArrayList<>();
    int goingOn = 0;
    for (int rank = 0; rank < top.size() && goingOn < beamSize; rank++) {
      boolean ends = top.index(rank) == eos;
      if (ends && rank >= beamSize) {
        continue; // EOS must be among the best k, like any other token
      }
      chosen.add(new Continuation(top.row(rank), top.index(rank), top.score(rank), true));
      goingOn += ends ? 0 : 1;
    }
    return chosen;
  }
}
