package org.nmt4j.attention;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.sequence.EncoderMemory;

/**
 * Multiplicative attention (Luong et al. 2015, eq. 8; the scale is that of Vaswani et al. 2017, eq.
 * 1):
 *
 * <pre>{@code
 * dot           score(h, m_s) = h . m_s
 * scaled-dot    score(h, m_s) = h . m_s / sqrt(H)
 * general       score(h, m_s) = h . W m_s
 * a = softmax(score)        over the positions s of the sentence
 * context = sum_s a_s m_s
 * }</pre>
 *
 * <p>h (R x H) are the queries, m (S*B x M) is the memory, a (R x S) are the weights. W is M x H.
 */
public final class DotAttention implements Attention {
  private final Linear keys;
  private final double scale;
  private final int memoryWidth;

  private DotAttention(Linear keys, double scale, int memoryWidth) {
    this.keys = keys;
    this.scale = scale;
    this.memoryWidth = memoryWidth;
  }

  /** Returns attention with the score h . m_s. Query and memory must have the same width. */
  public static DotAttention dot(int queryWidth, int memoryWidth) {
    return new DotAttention(null, 1, checkedWidth(queryWidth, memoryWidth));
  }

  /**
   * Returns attention with the score h . m_s / sqrt(H). Query and memory must have the same width.
   */
  public static DotAttention scaledDot(int queryWidth, int memoryWidth) {
    return new DotAttention(null, 1 / Math.sqrt(queryWidth), checkedWidth(queryWidth, memoryWidth));
  }

  /** Returns attention with the score h . W m_s. Declares W as {@code attention.keys}. */
  public static DotAttention general(Parameters parameters, int queryWidth, int memoryWidth) {
    Linear keys =
        new Linear(
            parameters, "attention.keys", memoryWidth, queryWidth, Initializer.xavier(1), null);
    return new DotAttention(keys, 1, memoryWidth);
  }

  private static int checkedWidth(int queryWidth, int memoryWidth) {
    if (queryWidth != memoryWidth) {
      throw new IllegalArgumentException(
          "dot attention needs a decoder as wide as the memory: "
              + queryWidth
              + " and "
              + memoryWidth);
    }
    return memoryWidth;
  }

  @Override
  public int contextWidth() {
    return memoryWidth;
  }

  @Override
  public Pass open(Tape tape, EncoderMemory memory, int steps, int rows, boolean weightsAreRead) {
    Variable projected =
        keys == null ? memory.states() : keys.apply(tape, memory.states()); // S*B x H
    return new MemoryPass(
            tape,
            memory,
            projected,
            tape.kernels()
                .attention()
                .dot(projected.value(), memory.states().value(), memory.lengths(), scale),
            weightsAreRead)
        ::attend;
  }
}
