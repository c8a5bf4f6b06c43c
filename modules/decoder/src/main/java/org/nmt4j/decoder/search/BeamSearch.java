package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Beam search over a batch of sentences.
 *
 * <p>At each step the candidates of a sentence are all continuations of its live hypotheses. Among
 * the best k, those that end the sentence go to its pool and are not extended; the best k others
 * live on. A sentence leaves the batch when nothing live can enter its pool any more. No sentence's
 * result depends on the other sentences.
 */
public final class BeamSearch {
  private final SearchOptions options;
  private final StopRule stopRule;

  public BeamSearch(SearchOptions options) {
    this.options = options;
    this.stopRule = new StopRule(options.lengthPenalty());
  }

  /**
   * The n best hypotheses of every sentence, best first, in the order of the sentences.
   *
   * @param maxLengths for each sentence, the most tokens including its end
   */
  public <S> List<List<Hypothesis>> search(StepModel<S> model, int[] maxLengths) {
    S state = model.start();
    List<Beam> beams = new ArrayList<>();
    for (int maxLength : maxLengths) {
      beams.add(new Beam(maxLength, new FinishedPool(options.nBest())));
    }
    List<Beam> open = new ArrayList<>(beams);
    TopK topK = new TopK(options.beamSize() + 1);
    for (int length = 1; !open.isEmpty(); length++) {
      Step<S> step = model.step(state, lastTokens(open));
      int row = 0;
      for (Beam beam : open) {
        int width = beam.live.size();
        beam.advance(candidates(beam, step, row, length, model.vocabularySize(), topK), step, row);
        row += width;
      }
      open.removeIf(beam -> beam.isDone);
      state = open.isEmpty() ? step.state() : model.select(step.state(), rows(open));
    }
    return beams.stream().map(beam -> beam.pool.best()).toList();
  }

  private int[] lastTokens(List<Beam> open) {
    return open.stream()
        .flatMap(beam -> beam.live.stream())
        .mapToInt(prefix -> prefix.length() == 0 ? options.beginning() : prefix.token())
        .toArray();
  }

  private static int[] rows(List<Beam> open) {
    return open.stream().flatMapToInt(beam -> Arrays.stream(beam.rows)).toArray();
  }

  /** A continuation of the live hypothesis in {@code row}. */
  private record Candidate(double logProbability, int token, int parent)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int byScore = Double.compare(other.logProbability, logProbability);
      if (byScore != 0) {
        return byScore;
      }
      int byToken = Integer.compare(token, other.token);
      return byToken != 0 ? byToken : Integer.compare(parent, other.parent);
    }
  }

  /** Best first; k + 1 of each row are enough, since one of them at most ends the sentence. */
  private List<Candidate> candidates(
      Beam beam, Step<?> step, int firstRow, int length, int vocabulary, TopK topK) {
    boolean mayEnd = length > options.minLength();
    List<Candidate> candidates = new ArrayList<>();
    for (int parent = 0; parent < beam.live.size(); parent++) {
      topK.select(
          step.logProbabilities(),
          (firstRow + parent) * vocabulary,
          vocabulary,
          token ->
              token == options.end() ? mayEnd : !options.never().contains(token));
      if (topK.size() == 0) {
        throw new IllegalStateException("the model gives no token a probability (NaN weights?)");
      }
      double before = beam.live.get(parent).logProbability();
      for (int rank = 0; rank < topK.size(); rank++) {
        candidates.add(new Candidate(before + topK.value(rank), topK.index(rank), parent));
      }
    }
    candidates.sort(null);
    return candidates;
  }

  /** The search of one sentence. */
  private final class Beam {
    private final int maxLength;
    private final FinishedPool pool;
    private List<Prefix> live = List.of(Prefix.EMPTY);
    private int[] rows = {};
    private boolean isDone;

    Beam(int maxLength, FinishedPool pool) {
      if (maxLength < 1) {
        throw new IllegalArgumentException("maximum length " + maxLength + ", expected 1 or more");
      }
      this.maxLength = maxLength;
      this.pool = pool;
    }

    void advance(List<Candidate> candidates, Step<?> step, int firstRow) {
      List<Prefix> next = new ArrayList<>();
      int[] nextRows = new int[options.beamSize()];
      for (int rank = 0; rank < candidates.size() && next.size() < options.beamSize(); rank++) {
        Candidate candidate = candidates.get(rank);
        boolean ends = candidate.token() == options.end();
        if (ends && rank >= options.beamSize()) {
          continue;
        }
        int row = firstRow + candidate.parent();
        Prefix prefix = extend(candidate, step, row);
        if (ends) {
          pool.add(prefix.finished(options.lengthPenalty()));
        } else {
          nextRows[next.size()] = row;
          next.add(prefix);
        }
      }
      int length = live.get(0).length() + 1;
      if (length == maxLength) {
        next.forEach(prefix -> pool.add(prefix.cut(options.lengthPenalty())));
      }
      isDone =
          length == maxLength
              || next.isEmpty()
              || stopRule.isDone(pool, next.get(0).logProbability(), length, maxLength);
      live = next;
      rows = Arrays.copyOf(nextRows, next.size());
    }

    private Prefix extend(Candidate candidate, Step<?> step, int row) {
      float[] attention =
          options.keepAttention() && step.attention() != null
              ? Arrays.copyOfRange(
                  step.attention(),
                  row * step.attentionWidth(),
                  (row + 1) * step.attentionWidth())
              : null;
      Prefix before = live.get(candidate.parent());
      return new Prefix(
          before, candidate.token(), before.length() + 1, candidate.logProbability(), attention);
    }
  }
}
