package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/** The softmax over a vocabulary and its loss. */
public interface LossKernels {
  /**
   * Computes the cross-entropy loss with label smoothing (Szegedy et al. 2016, section 7):
   *
   * <pre>{@code
   * loss = - sum_k q_k ln softmax(z + b)_k
   * q_k = 1 - e for the target k,  0 for padding,  e / (V - 2) otherwise
   * }</pre>
   *
   * <p>z is a row of logits, b the bias, e the smoothing. N rows, V vocabulary size. The gradient
   * with respect to z is softmax(z + b) - q.
   *
   * @param logits N x V; unless scale is 0, overwritten by scale times the gradient
   * @param bias 1 x V
   * @param from the index of the first row's target
   * @param dBias 1 x V; scale times the gradient is added to it
   */
  Loss crossEntropy(
      Matrix logits, Matrix bias, Targets targets, int from, double scale, Matrix dBias);

  /** Computes the log-probabilities of each row of logits (R x V), in row order. */
  void logSoftmax(Matrix logits, float[] logProbabilities);

  /**
   * Computes log-probabilities over some columns of each row, as if the row had no other columns.
   *
   * @param columns the columns of each row, in the order of the result
   * @param at the index at which the first row of the result begins
   * @param width the distance between the beginnings of two rows of the result
   */
  void logSoftmax(Matrix logits, int[][] columns, float[] logProbabilities, int at, int width);
}
