package org.nmt4j.attention;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.sequence.EncoderMemory;

/**
 * A way to look back at the source: a query of the decoder is scored against every position of the
 * encoder's memory, and the softmax of the scores weighs the memory into a context.
 *
 * <p>B sentences, S positions, M memory width, R query rows, H query width.
 */
public interface Attention {
  /** Width of the context vector, M. */
  int contextWidth();

  /**
   * Prepares one batch: keys are projected once, not at every step.
   *
   * @param steps how often the queries come, when the tape records
   * @param rows query rows of each step, when the tape records
   */
  Pass open(Tape tape, EncoderMemory memory, int steps, int rows);

  /** Attention over one batch's memory. */
  interface Pass {
    /**
     * Row i of the query (R x H) looks at sentence {@code sentences[i]}.
     *
     * @return context R x M and weights R x S
     */
    AttentionResult attend(Variable query, int[] sentences);
  }
}
