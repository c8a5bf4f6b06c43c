package org.nmt4j.decoder.search;

import org.nmt4j.nn.kernel.DistributionMeans;

/** The ways to combine what the members of an {@link Ensemble} predict for the next token. */
public enum EnsembleMean {
  /** The mean of the probabilities. A token needs one member that finds it likely. */
  PROBABILITIES("probabilities") {
    @Override
    void combine(float[][] rows, int from, int count) {
      DistributionMeans.ofProbabilities(rows, from, count);
    }
  },

  /**
   * The mean of the logarithms of the probabilities, scaled so that the probabilities have the sum
   * 1 again. A token needs all members, since one that finds it unlikely weighs much.
   */
  LOG_PROBABILITIES("log-probabilities") {
    @Override
    void combine(float[][] rows, int from, int count) {
      DistributionMeans.ofLogProbabilities(rows, from, count);
    }
  };

  private final String spelling;

  EnsembleMean(String spelling) {
    this.spelling = spelling;
  }

  /** Replaces a row of log-probabilities of the first member by the mean of all members. */
  abstract void combine(float[][] rows, int from, int count);

  /** Returns the name on a command line. */
  @Override
  public String toString() {
    return spelling;
  }
}
