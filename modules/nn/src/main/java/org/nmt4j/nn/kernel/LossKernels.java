package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/** Softmax over a vocabulary. */
public interface LossKernels {
  /**
   * Cross-entropy with label smoothing (Szegedy et al. 2016, section 7): the target has mass 1 -
   * smoothing, the rest is spread over the other ids but padding.
   *
   * @param logits N x V; overwritten by scale times the gradient unless scale is 0
   * @param targets N ids from {@code from} on
   */
  Loss crossEntropy(
      Matrix logits, int[] targets, int from, int padding, double smoothing, double scale);

  /** Log-probabilities of each row of logits (R x V), in row order. */
  void logSoftmax(Matrix logits, float[] logProbabilities);

  /**
   * The same of some columns alone, as if a row had no others.
   *
   * @param columns for each row, in the order in which they are wanted
   * @param at where the first row goes
   * @param width how far apart the rows of the result lie
   */
  void logSoftmax(Matrix logits, int[][] columns, float[] logProbabilities, int at, int width);
}
