package org.nmt4j.attention;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.sequence.EncoderMemory;

/**
 * Attention over the source. Each query of the decoder gets a score for every position of the
 * encoder's memory. The softmax of the scores gives weights, and the context is the weighted sum of
 * the memory.
 *
 * <p>B sentences, S positions, M memory width, R query rows, H query width.
 */
public interface Attention {
  /** Returns M, the width of the context vector. */
  int contextWidth();

  /**
   * Returns whether the score reads the coverage, the sum of the weights of all steps before. Then
   * the steps must attend one after another.
   */
  default boolean readsCoverage() {
    return false;
  }

  /**
   * Prepares the attention over one batch. Keys are projected here once rather than at every step.
   *
   * @param steps the number of steps with queries; only used if the tape records
   * @param rows the number of query rows of each step; only used if the tape records
   */
  default Pass open(Tape tape, EncoderMemory memory, int steps, int rows) {
    return open(tape, memory, steps, rows, false);
  }

  /**
   * Prepares the attention over one batch, as {@link #open(Tape, EncoderMemory, int, int)} does.
   *
   * @param weightsAreRead whether the loss reads the weights themselves, so that they need a
   *     gradient of their own
   */
  Pass open(Tape tape, EncoderMemory memory, int steps, int rows, boolean weightsAreRead);

  /** Attention over the memory of one batch. */
  interface Pass {
    /**
     * Attends with each row of the query (R x H). Row i attends to sentence {@code sentences[i]}.
     *
     * @param coverage R x S; null if the score does not read it
     */
    AttentionResult attend(Variable query, Variable coverage, int[] sentences);
  }
}
