package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/** Softmax over a vocabulary. */
public interface LossKernels {
  /**
   * Cross-entropy of targets and the softmax of logits with a bias added to each row.
   *
   * @param logits N x V; overwritten by scale times the gradient unless scale is 0
   * @param bias 1 x V
   * @param from which of the targets is the first row's
   * @param dBias 1 x V; the gradient is added, times scale
   */
  Loss crossEntropy(
      Matrix logits, Matrix bias, Targets targets, int from, double scale, Matrix dBias);

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
