package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/**
 * Attention of query rows over the memory of their sentences: a = softmax(score(q, k_s)) over the
 * positions s of the sentence, and context = sum of a_s v_s.
 */
public interface AttentionKernels {
  /**
   * Returns a memory with the score scale * (q . k_s) (Luong et al. 2015, eq. 8, "dot"; the scale
   * is that of Vaswani et al. 2017, eq. 1).
   */
  AttendedMemory dot(Matrix keys, Matrix values, int[] lengths, double scale);

  /**
   * Returns a memory with the score v . tanh(q + k_s) (Bahdanau et al. 2015, appendix A.1.2).
   *
   * @param v 1 x D
   * @param dv the gradient of v, or null
   */
  AttendedMemory additive(Matrix keys, Matrix values, int[] lengths, Matrix v, Matrix dv);

  /**
   * Returns a memory with the score v . tanh(q + k_s + c_s w), where c_s is the coverage of
   * position s (See et al. 2017, eq. 11).
   *
   * @param v 1 x D
   * @param dv the gradient of v, or null
   * @param w 1 x D
   * @param dw the gradient of w, or null
   */
  AttendedMemory covered(
      Matrix keys, Matrix values, int[] lengths, Matrix v, Matrix dv, Matrix w, Matrix dw);

  /**
   * The memory of one batch, used by all steps of its decoding.
   *
   * <p>B sentences, S positions, R query rows, D key width, M value width. Keys (S*B x D) and
   * values (S*B x M) are time-major. Query row i attends to sentence sentences[i]. Sums run over
   * the true length of the sentence; the weights of padding are 0.
   */
  interface AttendedMemory {
    /**
     * Sets weights (R x S) to the softmax of the scores, and context (R x M) to the weighted sum of
     * the values.
     *
     * @param coverage R x S; null if the score does not read it
     */
    void forward(Matrix query, int[] sentences, Matrix coverage, Matrix weights, Matrix context);

    /**
     * Adds to dQuery, to dCoverage, and to the gradients of keys and values, which this object
     * keeps.
     *
     * @param coverage R x S; null if the score does not read it
     * @param dWeights the gradient of the weights without that of the context; null for zeros
     * @param dCoverage R x S; null if it is not needed
     */
    void backward(
        Matrix query,
        int[] sentences,
        Matrix coverage,
        Matrix weights,
        Matrix dWeights,
        Matrix dContext,
        Matrix dQuery,
        Matrix dCoverage);

    /** Adds the gradients that all backward calls have gathered to dKeys and dValues. */
    void finish(Matrix dKeys, Matrix dValues);
  }
}
