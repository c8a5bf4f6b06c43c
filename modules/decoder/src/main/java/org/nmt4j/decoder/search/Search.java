package org.nmt4j.decoder.search;

import java.util.List;

/** A way to find outputs of high probability. Searches hold no state and may be shared. */
public interface Search {

  /**
   * Searches for the output of every sentence of a batch. A sentence's result depends on that
   * sentence alone, as far as the model's rows do.
   *
   * @param sentences the batch of {@link StepModel#start}, in the same order
   * @return for each sentence, in the same order, its hypotheses, best first: one or more, no two
   *     of the same tokens
   * @throws SearchFailedException if the model's output leaves nothing to choose from
   */
  <S> List<List<Hypothesis>> search(StepModel<S> model, List<SentenceLimits> sentences);

  /** Greedy search for a beam of one, beam search otherwise. */
  static Search of(SearchOptions options) {
    return options.beamSize() == 1 ? new GreedySearch(options) : new BeamSearch(options);
  }
}
