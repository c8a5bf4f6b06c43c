package org.nmt4j.attention;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.sequence.EncoderMemory;

/**
 * Multiplicative scores between query h and memory s: {@code dot} h's, {@code scaled-dot} h's /
 * sqrt(H), {@code general} h'Ws (Luong et al. 2015, eq. 8; the scale from Vaswani et al. 2017, eq.
 * 1).
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

  /** h's; query and memory must be equally wide. */
  public static DotAttention dot(int queryWidth, int memoryWidth) {
    return new DotAttention(null, 1, checkedWidth(queryWidth, memoryWidth));
  }

  /** h's / sqrt(H); query and memory must be equally wide. */
  public static DotAttention scaledDot(int queryWidth, int memoryWidth) {
    return new DotAttention(null, 1 / Math.sqrt(queryWidth), checkedWidth(queryWidth, memoryWidth));
  }

  /** h'Ws with W declared as {@code attention.keys}. */
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
  public Pass open(Tape tape, EncoderMemory memory, int steps, int rows) {
    Variable projected =
        keys == null ? memory.states() : keys.apply(tape, memory.states()); // S*B x H
    return new MemoryPass(
            tape,
            memory,
            projected,
            tape.kernels()
                .attention()
                .dot(projected.value(), memory.states().value(), memory.lengths(), scale))
        ::attend;
  }
}
