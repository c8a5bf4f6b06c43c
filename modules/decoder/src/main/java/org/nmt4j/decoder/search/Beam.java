package org.nmt4j.decoder.search;

import java.util.List;

/** The hypotheses of one sentence during a search. Each active one has a row of the model. */
sealed interface Beam permits SentenceBeam, GroupedBeam, SampledBeam {

  /** Returns the beam of a sentence. */
  static Beam of(SearchOptions options, SentenceLimits limits, StopRule stopRule) {
    if (options.sampling().isPresent()) {
      return new SampledBeam(options, limits, options.sampling().get());
    }
    return options.diversity().groups() > 1
        ? new GroupedBeam(options, limits, stopRule)
        : SentenceBeam.of(options, limits, stopRule);
  }

  /** Returns the number of rows, which is 0 when the sentence is finished; 1 before a step. */
  int size();

  /** Returns the largest number of rows at a step. */
  int width();

  /** Returns the last token of a row. */
  int token(int row);

  /** Returns the row, at the previous step, whose hypothesis this row extends. */
  int parent(int row);

  /**
   * Extends the hypotheses by one token.
   *
   * @param step the model's output, with the hypotheses in consecutive rows
   * @param firstRow the first row of this beam
   */
  void advance(Step<?> step, int firstRow, ForbiddenTokens forbidden);

  /** Returns the complete hypotheses, best first, or samples in the order of their numbers. */
  List<Hypothesis> results();
}
