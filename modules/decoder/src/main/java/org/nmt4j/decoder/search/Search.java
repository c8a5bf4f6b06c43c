package org.nmt4j.decoder.search;

import java.util.List;

/** Searches for outputs of high probability. A search has no state, so threads may share it. */
public sealed interface Search permits GreedySearch, BeamSearch {

  /**
   * Searches for the output of every sentence of a batch. If each row of the model depends on that
   * row alone, the result of a sentence depends on that sentence alone.
   *
   * @param sentences the batch of {@link StepModel#start}, in the same order
   * @return for each sentence, in the same order, its hypotheses, best first: one or more, no two
   *     of the same tokens. Samples come in the order in which they are drawn, and may be equal
   * @throws SearchFailedException if the model's output leaves nothing to choose from
   */
  <S> List<List<Hypothesis>> search(StepModel<S> model, List<SentenceLimits> sentences);

  /** Returns greedy search for a beam size of 1, and beam search otherwise, also for samples. */
  static Search of(SearchOptions options) {
    return options.beamSize() == 1 && options.sampling().isEmpty()
        ? new GreedySearch(options)
        : new BeamSearch(options);
  }
}
