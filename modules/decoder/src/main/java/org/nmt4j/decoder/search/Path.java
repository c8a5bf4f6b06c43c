package org.nmt4j.decoder.search;

/**
 * A node for the last token of a hypothesis, linked to the node of the token before. Hypotheses
 * share the nodes of a common prefix. The garbage collector frees nodes that no hypothesis reaches.
 *
 * @param parent the path up to the token before, or null at the first token
 * @param token the last predicted id
 * @param attention the attention weights of the token's prediction, or null if they are not kept
 * @param length the number of tokens up to this one, this one included
 * @param logProbability the sum of the log-probabilities of all tokens up to this one
 * @param sum the sum by which hypotheses rank: {@code logProbability} with the penalties
 */
@SuppressWarnings("ArrayRecordComponent") // nodes are never compared
record Path(
    Path parent, int token, float[] attention, int length, double logProbability, double sum) {

  /** Returns a path continued by one token. {@code parent} is null for the first token. */
  static Path extend(Path parent, int token, float[] attention, double logProbability, double sum) {
    int length = parent == null ? 1 : parent.length + 1;
    return new Path(parent, token, attention, length, logProbability, sum);
  }

  /** Returns the ids from the first to this one. */
  int[] tokens() {
    int[] tokens = new int[length];
    for (Path path = this; path != null; path = path.parent) {
      tokens[path.length - 1] = path.token;
    }
    return tokens;
  }

  /** Collects the tokens from the first to this one. */
  Hypothesis toHypothesis(HypothesisScore score, boolean finished) {
    int[] tokens = new int[finished ? length - 1 : length];
    double[] ofTokens = new double[length];
    float[][] weights = new float[attention == null ? 0 : length][];
    for (Path path = this; path != null; path = path.parent) {
      int position = path.length - 1;
      ofTokens[position] =
          path.logProbability - (path.parent == null ? 0 : path.parent.logProbability);
      if (position < tokens.length) {
        tokens[position] = path.token;
      }
      if (position < weights.length) {
        weights[position] = path.attention;
      }
    }
    return new Hypothesis(tokens, logProbability, ofTokens, score.of(this), weights, finished);
  }
}
