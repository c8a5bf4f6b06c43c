package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The most probable token at every step, until the sentence ends. */
public final class GreedySearch {
  private final SearchOptions options;

  /** The beam size and n-best of the options are not looked at. */
  public GreedySearch(SearchOptions options) {
    this.options = options;
  }

  /**
   * One hypothesis for every sentence, in their order.
   *
   * @param maxLengths for each sentence, the most tokens including its end
   */
  public <S> List<Hypothesis> search(StepModel<S> model, int[] maxLengths) {
    Hypothesis[] results = new Hypothesis[maxLengths.length];
    Prefix[] live = new Prefix[maxLengths.length];
    Arrays.fill(live, Prefix.EMPTY);
    List<Integer> open = new ArrayList<>();
    for (int sentence = 0; sentence < maxLengths.length; sentence++) {
      open.add(sentence);
    }
    S state = model.start();
    TopK best = new TopK(1);
    for (int length = 1; !open.isEmpty(); length++) {
      int[] previous =
          open.stream()
              .mapToInt(i -> live[i].length() == 0 ? options.beginning() : live[i].token())
              .toArray();
      Step<S> step = model.step(state, previous);
      List<Integer> stillOpen = new ArrayList<>();
      int[] rows = new int[open.size()];
      for (int row = 0; row < open.size(); row++) {
        int sentence = open.get(row);
        live[sentence] = extend(live[sentence], step, row, length, model.vocabularySize(), best);
        if (live[sentence].token() == options.end()) {
          results[sentence] = live[sentence].finished(options.lengthPenalty());
        } else if (length >= maxLengths[sentence]) {
          results[sentence] = live[sentence].cut(options.lengthPenalty());
        } else {
          rows[stillOpen.size()] = row;
          stillOpen.add(sentence);
        }
      }
      open = stillOpen;
      state =
          open.isEmpty()
              ? step.state()
              : model.select(step.state(), Arrays.copyOf(rows, open.size()));
    }
    return List.of(results);
  }

  private Prefix extend(
      Prefix before, Step<?> step, int row, int length, int vocabulary, TopK best) {
    boolean mayEnd = length > options.minLength();
    best.select(
        step.logProbabilities(),
        row * vocabulary,
        vocabulary,
        token -> token == options.end() ? mayEnd : !options.never().contains(token));
    if (best.size() == 0) {
      throw new IllegalStateException("the model gives no token a probability (NaN weights?)");
    }
    float[] attention =
        options.keepAttention() && step.attention() != null
            ? Arrays.copyOfRange(
                step.attention(), row * step.attentionWidth(), (row + 1) * step.attentionWidth())
            : null;
    return new Prefix(
        before, best.index(0), length, before.logProbability() + best.value(0), attention);
  }
}
