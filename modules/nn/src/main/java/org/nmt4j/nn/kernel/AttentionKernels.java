package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/** Attention of query rows over the memory of their sentences. */
public interface AttentionKernels {
  /**
   * Scores scale * (query . key), Luong et al. 2015, eq. 8 "dot"; scaled by Vaswani et al. 2017.
   */
  AttendedMemory dot(Matrix keys, Matrix values, int[] lengths, double scale);

  /**
   * Scores v . tanh(query + key), Bahdanau et al. 2015, appendix A.1.2.
   *
   * @param v 1 x D; {@code dv} its gradient or null
   */
  AttendedMemory additive(Matrix keys, Matrix values, int[] lengths, Matrix v, Matrix dv);

  /**
   * The memory of one batch, held for all steps of its decoding.
   *
   * <p>B sentences, S positions, R query rows, D key width, M value width. Keys (S*B x D) and
   * values (S*B x M) are time-major. Query row i attends to sentence sentences[i]; sums run over
   * the true length of the sentence, weights behind it are 0.
   */
  interface AttendedMemory {
    /** Fills weights (R x S) by softmax over the scores and context (R x M) by weighted values. */
    void forward(Matrix query, int[] sentences, Matrix weights, Matrix context);

    /** Adds to dQuery, and to the gradients of keys and values that are kept inside. */
    void backward(Matrix query, int[] sentences, Matrix weights, Matrix dContext, Matrix dQuery);

    /** Adds the gradients gathered by all backward calls to dKeys and dValues. */
    void finish(Matrix dKeys, Matrix dValues);
  }
}
