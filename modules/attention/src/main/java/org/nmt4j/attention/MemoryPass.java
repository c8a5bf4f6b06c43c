package org.nmt4j.attention;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.AttentionKernels.AttendedMemory;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.sequence.EncoderMemory;

/** Attention steps over the memory of one batch, for any score. */
final class MemoryPass {
  private final Tape tape;
  private final EncoderMemory memory;
  private final AttendedMemory kernel;
  private final boolean weightsAreRead;

  /**
   * Creates a pass.
   *
   * @param weightsAreRead whether the loss reads the weights themselves
   */
  MemoryPass(
      Tape tape,
      EncoderMemory memory,
      Variable keys,
      AttendedMemory kernel,
      boolean weightsAreRead) {
    this.tape = tape;
    this.memory = memory;
    this.kernel = kernel;
    this.weightsAreRead = weightsAreRead || memory.guide() != null;
    // This step is recorded before the loop, so it is played after all backward steps of the loop.
    tape.record(() -> kernel.finish(keys.gradient(), memory.states().gradient()));
  }

  AttentionResult attend(Variable query, Variable coverage, int[] sentences) {
    Variable weights = weights(query.rows(), coverage != null || weightsAreRead);
    Variable context = tape.variable(query.rows(), memory.width());
    Matrix covered = coverage == null ? null : coverage.value();
    kernel.forward(query.value(), sentences, covered, weights.value(), context.value());
    if (memory.guide() != null) {
      memory.guide().follow(weights);
    }
    tape.record(
        () ->
            kernel.backward(
                query.value(),
                sentences,
                covered,
                weights.value(),
                weights.gradient(),
                context.gradient(),
                query.gradient(),
                coverage == null ? null : coverage.gradient()));
    return new AttentionResult(
        context, weights, coverage == null ? null : Elementwise.add(tape, coverage, weights));
  }

  /** Without coverage, a guide and copying, nothing but the context reads the weights. */
  private Variable weights(int rows, boolean needGradient) {
    return needGradient
        ? tape.variable(rows, memory.positions())
        : tape.constant(tape.allocate(rows, memory.positions()));
  }
}
