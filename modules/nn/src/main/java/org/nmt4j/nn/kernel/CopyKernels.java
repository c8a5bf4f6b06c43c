package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/**
 * The mixture of the softmax over a vocabulary with a distribution over source tokens (See, Liu and
 * Manning 2017, "Get To The Point: Summarization with Pointer-Generator Networks", equation 9):
 *
 * <pre>{@code
 * P_k = g p_k + (1 - g) A_k
 * p = softmax(z + b),  g = sigmoid(u)
 * A_k = sum of a_s over all positions s whose token is k
 * }</pre>
 *
 * <p>z is a row of logits, b the bias, u the logit of the gate and a the weights of the attention.
 * Each position has a token of the vocabulary, so P sums to 1 as p and a do. N rows, V vocabulary
 * size, S source positions.
 */
public interface CopyKernels {
  /**
   * Computes the logarithms of the mixture.
   *
   * @param logits z, N x V; overwritten by ln p
   * @param bias b, 1 x V
   * @param copies u, a and the tokens of the positions
   * @param mixture N x V; overwritten by ln P
   */
  void mix(Matrix logits, Matrix bias, Copies copies, Matrix mixture);

  /**
   * Computes the gradients of {@link #mix}. With d the gradient with respect to ln P, they are
   *
   * <pre>{@code
   * r_k = g p_k / P_k                            the share of the generated token in P_k
   * dz_k = d_k r_k - p_k sum_j d_j r_j
   * du = sum_k d_k (r_k - g)
   * da_s = d_k (1 - g) / P_k                     for the token k of position s
   * }</pre>
   *
   * @param logP ln p, as {@link #mix} left it, N x V
   * @param gradient d, N x V; the elements of each row sum to 0, as the gradient of a softmax does;
   *     overwritten by dz
   * @param dBias 1 x V; dz of all rows is added to it
   * @param dGate N x 1; du is added to it
   * @param dWeights N x S; da is added to it
   */
  void mixBackward(
      Matrix logP, Copies copies, Matrix gradient, Matrix dBias, Matrix dGate, Matrix dWeights);
}
