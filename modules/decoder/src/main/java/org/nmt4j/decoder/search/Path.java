package org.nmt4j.decoder.search;

/**
 * The end of a sequence of predicted tokens, linked to what came before it. Hypotheses share their
 * common beginnings, and what no hypothesis reaches any more is garbage.
 *
 * @param parent the path up to the token before, or null at the first token
 * @param token the last predicted id
 * @param attention the weights that token was predicted with, or null if they are not kept
 * @param length predicted tokens so far, this one included
 */
@SuppressWarnings("ArrayRecordComponent") // a node that nobody compares
record Path(Path parent, int token, float[] attention, int length) {

  /** The path continued by one token; {@code parent} is null for the first. */
  static Path extend(Path parent, int token, float[] attention) {
    return new Path(parent, token, attention, parent == null ? 1 : parent.length + 1);
  }

  /** Follows the path back to its beginning. */
  Hypothesis toHypothesis(double logProbability, LengthPenalty penalty, boolean finished) {
    int[] tokens = new int[finished ? length - 1 : length];
    float[][] weights = new float[attention == null ? 0 : length][];
    for (Path path = this; path != null; path = path.parent) {
      int position = path.length - 1;
      if (position < tokens.length) {
        tokens[position] = path.token;
      }
      if (position < weights.length) {
        weights[position] = path.attention;
      }
    }
    double score = penalty.normalise(logProbability, length);
    return new Hypothesis(tokens, logProbability, score, weights, finished);
  }
}
