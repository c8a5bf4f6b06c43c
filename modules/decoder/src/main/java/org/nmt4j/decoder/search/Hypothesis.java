package org.nmt4j.decoder.search;

/**
 * One output of a search.
 *
 * @param tokens the predicted ids, without EOS; not to be changed
 * @param logProbability the sum of the log-probabilities of all predicted tokens, EOS included
 * @param tokenLogProbabilities the log-probability of each predicted token, EOS included: {@link
 *     #length} values, which callers must not change
 * @param score the value by which hypotheses are ordered: the sum divided by the length penalty,
 *     with the {@link Penalties} of the options
 * @param attention a row of weights over the sentence's source positions for each predicted token,
 *     EOS included, so {@link #length} rows; no row where attention was not kept. Hypotheses of a
 *     sentence share rows, which are not to be changed
 * @param finished whether EOS was predicted; otherwise the maximum length cut the hypothesis
 */
@SuppressWarnings("ArrayRecordComponent") // a result that is read, not compared
public record Hypothesis(
    int[] tokens,
    double logProbability,
    double[] tokenLogProbabilities,
    double score,
    float[][] attention,
    boolean finished) {

  /** The number of predicted tokens, EOS included: the length that is penalised. */
  public int length() {
    return finished ? tokens.length + 1 : tokens.length;
  }
}
