package org.nmt4j.decoder.search;

/**
 * The score by which complete hypotheses are ordered (Wu et al. 2016, "Google's Neural Machine
 * Translation System: Bridging the Gap between Human and Machine Translation", equation 14):
 *
 * <pre>{@code
 * s = sum / lp(n) + beta * (log min(a_1, 1) + ... + log min(a_S, 1))
 * }</pre>
 *
 * <p>Here sum is the sum of the log-probabilities, with the penalty on repetition if there is one;
 * n is the number of tokens, EOS included; S is the number of source positions, EOS included; and
 * a_i is the sum of the attention of all tokens to position i. The second term is the coverage
 * penalty: a position that gets less attention than 1 makes the score worse. A sum of attention
 * below 1e-30 counts as 1e-30, so that the score stays finite. Without attention, the second term
 * is 0.
 *
 * @param lengthPenalty lp
 * @param coverage beta, 0 or more
 */
record HypothesisScore(LengthPenalty lengthPenalty, double coverage) {
  private static final double LEAST_ATTENTION = 1e-30;

  static HypothesisScore of(SearchOptions options) {
    return new HypothesisScore(options.lengthPenalty(), options.penalties().coverage());
  }

  /** Returns the score of the hypothesis that ends with a token. */
  double of(Path last) {
    double score = lengthPenalty.normalise(last.sum(), last.length());
    return coverage == 0 || last.attention() == null ? score : score + coverage * logCoverage(last);
  }

  private static double logCoverage(Path last) {
    double[] sums = new double[last.attention().length];
    for (Path path = last; path != null; path = path.parent()) {
      for (int position = 0; position < sums.length; position++) {
        sums[position] += path.attention()[position];
      }
    }
    double total = 0;
    for (double sum : sums) {
      total += StrictMath.log(Math.min(Math.max(sum, LEAST_ATTENTION), 1));
    }
    return total;
  }
}
