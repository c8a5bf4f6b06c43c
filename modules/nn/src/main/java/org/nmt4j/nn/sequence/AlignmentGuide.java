package org.nmt4j.nn.sequence;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nmt4j.nn.Variable;

/**
 * Known alignments of a batch, which guide the attention in training (Chen et al. 2016, "Guided
 * Alignment Training for Topic-Aware Neural Machine Translation"). The loss is the cross-entropy
 * between the alignments and the weights a of the attention:
 *
 * <pre>{@code
 * loss = - sum_i sum_s q_is ln(a_is + e)
 * q_is = 1 / n_i  for each of the n_i positions s that row i is aligned to,  e = 1e-6
 * }</pre>
 *
 * <p>A row without known alignment has no loss. The constant e keeps the gradient finite.
 */
public final class AlignmentGuide {
  private static final double EPSILON = 1e-6;

  private final int[][] aligned;
  private final double scale;
  private int next;
  private double loss;

  /**
   * Creates a guide for one pass.
   *
   * @param aligned the aligned source positions of each row of the decoder, time-major; empty if
   *     they are not known
   * @param scale the factor of all gradients
   */
  public AlignmentGuide(int[][] aligned, double scale) {
    this.aligned = aligned;
    this.scale = scale;
  }

  /**
   * Adds the loss of the next rows, and its gradient to that of the weights if they have one.
   *
   * @param weights R x S, the weights of the next R rows
   */
  public void follow(Variable weights) {
    INDArray values = weights.value().array();
    INDArray gradient = weights.gradient() == null ? null : weights.gradient().array();
    for (int row = 0; row < weights.rows(); row++) {
      int[] positions = aligned[next++];
      double share = 1.0 / positions.length;
      for (int s : positions) {
        double weight = values.getDouble(row, s) + EPSILON;
        loss -= share * Math.log(weight);
        if (gradient != null) {
          gradient.putScalar(row, s, gradient.getDouble(row, s) - scale * share / weight);
        }
      }
    }
  }

  /** Returns the loss of all rows so far, without the scale. */
  public double loss() {
    return loss;
  }
}
