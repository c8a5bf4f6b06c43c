package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the k most probable beginnings of each sentence at every step.
 *
 * <p>Of the 2k best continuations of a sentence's beam, those among the best k that end with EOS
 * are finished: they are normalised, kept apart and take no place in the beam, which the best k
 * others fill. Equal scores go by lower token id, then by the better beginning. A hypothesis is
 * given up when it can no longer beat what is finished, and a sentence leaves the batch when none
 * is left. What reaches the maximum length is returned, marked as cut, only where too few have
 * finished.
 */
public final class BeamSearch implements Search {
  private final SearchOptions options;
  private final StopRule stopRule;

  /** A search that stops a sentence as soon as going on could not change its result. */
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
    TopK top = new TopK(SentenceBeam.candidates(options.beamSize()));
    List<SentenceBeam> beams = new ArrayList<>();
    for (SentenceLimits limits : sentences) {
      beams.add(new SentenceBeam(options, limits, stopRule));
    }
    S state = model.start();
    int[] previous = new int[beams.size()];
    Arrays.fill(previous, options.special().bos());
    List<SentenceBeam> active = beams;
    while (!active.isEmpty()) {
      Step<S> step = model.step(state, previous);
      step.requireRows(previous.length, vocabularySize);
      Selection selection = new Selection(active.size() * options.beamSize());
      List<SentenceBeam> unfinished = new ArrayList<>();
      int firstRow = 0;
      for (SentenceBeam beam : active) {
        int rows = beam.size();
        beam.advance(step, firstRow, forbidden, top);
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
    return beams.stream().map(SentenceBeam::results).toList();
  }

  /** The rows that go on and the tokens they go on with. */
  private static final class Selection {
    final int[] rows;
    final int[] tokens;
    int count;

    Selection(int capacity) {
      rows = new int[capacity];
      tokens = new int[capacity];
    }

    void add(SentenceBeam beam, int firstRow) {
      for (int rank = 0; rank < beam.size(); rank++) {
        rows[count] = firstRow + beam.parent(rank);
        tokens[count++] = beam.token(rank);
      }
    }

    /** Spares the model a copy where every row goes on in its place. */
    <S> S apply(StepModel<S> model, S state, int rowsBefore) {
      boolean inPlace = count == rowsBefore;
      for (int i = 0; i < count; i++) {
        inPlace &= rows[i] == i;
      }
      return inPlace ? state : model.select(state, Arrays.copyOf(rows, count));
    }
  }
}
