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

  /**
   * Computes the loss of R-Drop (Liang et al. 2021, equations 2 to 4), half of the paper's so that
   * it is the mean of two predictions. Rows 2i and 2i + 1 of the logits predict the same target
   * under different dropout masks:
   *
   * <pre>{@code
   * loss = 1/2 (CE(p) + CE(r) + w D)
   * D = 1/2 (KL(p || r) + KL(r || p)) = 1/2 sum_k (p_k - r_k) d_k
   * p = softmax(z + b) of row 2i,  r = softmax(z + b) of row 2i + 1,  d = ln p - ln r
   * }</pre>
   *
   * <p>CE is the loss of {@link #crossEntropy} and w the weight of consistency. N pairs of rows, V
   * vocabulary size. The gradient with respect to z of row 2i is
   *
   * <pre>{@code
   * 1/2 (p - q + w/2 (p (d - KL(p || r)) + p - r))
   * }</pre>
   *
   * @param logits 2N x V; unless scale is 0, overwritten by scale times the gradient
   * @param bias 1 x V
   * @param targets the targets of all rows, each of them twice
   * @param from the index of the first row's target
   * @param weight w
   * @param dBias 1 x V; scale times the gradient is added to it
   * @return the loss of N tokens
   */
  Loss consistentCrossEntropy(
      Matrix logits,
      Matrix bias,
      Targets targets,
      int from,
      double weight,
      double scale,
      Matrix dBias);

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
