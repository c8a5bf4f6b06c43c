package org.nmt4j.attention;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.StepLinear;
import org.nmt4j.nn.sequence.EncoderMemory;

/**
 * Additive attention (Bahdanau et al. 2015, appendix A.1.2):
 *
 * <pre>{@code
 * score(h, m_s) = v . tanh(W h + U m_s + b)
 * a = softmax(score)        over the positions s of the sentence
 * context = sum_s a_s m_s
 * }</pre>
 *
 * <p>h (R x H) are the queries, m (S*B x M) is the memory, a (R x S) are the weights. W is H x H, U
 * is M x H, b and v are 1 x H.
 */
public final class AdditiveAttention implements Attention {
  private final Linear keys;
  private final StepLinear query;
  private final Parameter v;
  private final int memoryWidth;

  /**
   * Declares {@code attention.keys} (U and b), {@code attention.query} (W) and {@code attention.v}
   * (v).
   */
  public AdditiveAttention(Parameters parameters, int queryWidth, int memoryWidth) {
    this.memoryWidth = memoryWidth;
    this.keys =
        new Linear(
            parameters,
            "attention.keys",
            memoryWidth,
            queryWidth,
            Initializer.xavier(1),
            Initializer.ZEROS);
    this.query =
        new StepLinear(
            parameters, "attention.query", queryWidth, queryWidth, Initializer.xavier(1), null);
    this.v = parameters.declare("attention.v", 1, queryWidth, Initializer.xavier(1));
  }

  @Override
  public int contextWidth() {
    return memoryWidth;
  }

  @Override
  public Pass open(Tape tape, EncoderMemory memory, int steps, int rows) {
    Variable projected = keys.apply(tape, memory.states()); // S*B x H
    Variable vector = tape.parameter(v);
    MemoryPass pass =
        new MemoryPass(
            tape,
            memory,
            projected,
            tape.kernels()
                .attention()
                .additive(
                    projected.value(),
                    memory.states().value(),
                    memory.lengths(),
                    vector.value(),
                    vector.gradient()));
    StepLinear.Loop queries = query.loop(tape, steps, rows);
    return (h, sentences) -> pass.attend(queries.apply(null, h), sentences);
  }
}
