package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Beam search: keeps the k most probable partial hypotheses of each sentence at every step.
 *
 * <p>A step ranks the 2k best continuations of a sentence's beam. A continuation among the best k
 * that ends with EOS is finished: its score is normalised, and it enters a pool of finished
 * hypotheses. The best k of the other continuations form the next beam. If two scores are equal,
 * the lower token id wins, then the better partial hypothesis.
 *
 * <p>A hypothesis is dropped when it can no longer beat the pool. A sentence leaves the batch when
 * its beam is empty. Hypotheses that reach the maximum length are marked as cut, and are returned
 * only if too few hypotheses have finished.
 *
 * <p>A sentence with {@link Constraints} is searched by dynamic beam allocation (Post and Vilar
 * 2018, "Fast lexically constrained decoding with dynamic beam allocation for neural machine
 * translation"). Its beam has one more hypothesis for each token of the constraints, up to 15 more.
 * Constraints do not change the search of the other sentences of the batch.
 *
 * <p>With {@link Diversity} the beam is divided into groups, and with {@link Sampling} the
 * hypotheses are drawn.
 */
public final class BeamSearch implements Search {
  private final SearchOptions options;
  private final StopRule stopRule;

  /** Creates a search that stops a sentence as soon as further steps cannot change its result. */
  public BeamSearch(SearchOptions options) {
    this(options, StopRule.exact(options.lengthPenalty()));
  }

  BeamSearch(SearchOptions options, StopRule stopRule) {
    this.options = options;
    this.stopRule = stopRule;
  }

  @Override
  public <S> List<List<Hypothesis>> search(StepModel<S> model, List<SentenceLimits> sentences) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    int vocabularySize = model.vocabularySize();
    ForbiddenTokens forbidden = new ForbiddenTokens(options, vocabularySize);
    List<Beam> beams = new ArrayList<>();
    for (SentenceLimits limits : sentences) {
      beams.add(Beam.of(options, limits, stopRule));
    }
    S state = model.start();
    int[] previous = new int[beams.size()];
    Arrays.fill(previous, options.special().bos());
    List<Beam> active = beams;
    while (!active.isEmpty()) {
      Step<S> step = model.step(state, previous);
      step.requireRows(previous.length, vocabularySize);
      Selection selection = new Selection(active.stream().mapToInt(Beam::width).sum());
      List<Beam> unfinished = new ArrayList<>();
      int firstRow = 0;
      for (Beam beam : active) {
        int rows = beam.size();
        beam.advance(step, firstRow, forbidden);
        selection.add(beam, firstRow);
        firstRow += rows;
        if (beam.size() > 0) {
          unfinished.add(beam);
        }
      }
      if (selection.count > 0) {
        state = selection.apply(model, step.state(), previous.length);
        previous = Arrays.copyOf(selection.tokens, selection.count);
      }
      active = unfinished;
    }
    return beams.stream().map(Beam::results).toList();
  }

  /** The rows that continue, with the token of each. */
  private static final class Selection {
    final int[] rows;
    final int[] tokens;
    int count;

    Selection(int capacity) {
      rows = new int[capacity];
      tokens = new int[capacity];
    }

    void add(Beam beam, int firstRow) {
      for (int rank = 0; rank < beam.size(); rank++) {
        rows[count] = firstRow + beam.parent(rank);
        tokens[count++] = beam.token(rank);
      }
    }

    /**
     * Selects the rows that continue. Avoids a copy of the state if every row continues in its
     * place.
     */
    <S> S apply(StepModel<S> model, S state, int rowsBefore) {
      boolean inPlace = count == rowsBefore;
      for (int i = 0; i < count; i++) {
        inPlace &= rows[i] == i;
      }
      return inPlace ? state : model.select(state, Arrays.copyOf(rows, count));
    }
  }
}
