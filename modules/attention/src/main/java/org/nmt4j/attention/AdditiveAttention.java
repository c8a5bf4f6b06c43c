package org.nmt4j.attention;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.AttentionKernels;
import org.nmt4j.nn.kernel.AttentionKernels.AttendedMemory;
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
 * <p>With coverage (See et al. 2017, eq. 10 and 11), the score also reads the sum of the weights of
 * all steps before:
 *
 * <pre>{@code
 * score(h, m_s) = v . tanh(W h + U m_s + c_s w + b)
 * c_s = sum of a_s over all steps before
 * }</pre>
 *
 * <p>h (R x H) are the queries, m (S*B x M) is the memory, a (R x S) are the weights, c (R x S) is
 * the coverage. W is H x H, U is M x H, b, v and w are 1 x H.
 */
public final class AdditiveAttention implements Attention {
  private final Linear keys;
  private final StepLinear query;
  private final Parameter v;
  private final Parameter w;
  private final int memoryWidth;

  /**
   * Declares {@code attention.keys} (U and b), {@code attention.query} (W), {@code attention.v} (v)
   * and, with coverage, {@code attention.coverage} (w).
   */
  public AdditiveAttention(
      Parameters parameters, int queryWidth, int memoryWidth, boolean coverage) {
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
    this.w =
        coverage
            ? parameters.declare("attention.coverage", 1, queryWidth, Initializer.xavier(1))
            : null;
  }

  @Override
  public int contextWidth() {
    return memoryWidth;
  }

  @Override
  public boolean readsCoverage() {
    return w != null;
  }

  @Override
  public Pass open(Tape tape, EncoderMemory memory, int steps, int rows, boolean weightsAreRead) {
    Variable projected = keys.apply(tape, memory.states()); // S*B x H
    MemoryPass pass =
        new MemoryPass(tape, memory, projected, kernel(tape, memory, projected), weightsAreRead);
    StepLinear.Loop queries = query.loop(tape, steps, rows);
    return (h, coverage, sentences) -> pass.attend(queries.apply(null, h), coverage, sentences);
  }

  private AttendedMemory kernel(Tape tape, EncoderMemory memory, Variable keys) {
    AttentionKernels kernels = tape.kernels().attention();
    Matrix values = memory.states().value();
    Variable vector = tape.parameter(v);
    if (w == null) {
      return kernels.additive(
          keys.value(), values, memory.lengths(), vector.value(), vector.gradient());
    }
    Variable covering = tape.parameter(w);
    return kernels.covered(
        keys.value(),
        values,
        memory.lengths(),
        vector.value(),
        vector.gradient(),
        covering.value(),
        covering.gradient());
  }
}
