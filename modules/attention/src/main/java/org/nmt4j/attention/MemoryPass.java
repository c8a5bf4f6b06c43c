package org.nmt4j.attention;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.AttentionKernels.AttendedMemory;
import org.nmt4j.nn.sequence.EncoderMemory;

/** Attention steps over the memory of one batch, for any score. */
final class MemoryPass {
  private final Tape tape;
  private final EncoderMemory memory;
  private final AttendedMemory kernel;

  MemoryPass(Tape tape, EncoderMemory memory, Variable keys, AttendedMemory kernel) {
    this.tape = tape;
    this.memory = memory;
    this.kernel = kernel;
    // This step is recorded before the loop, so it is played after all backward steps of the loop.
    tape.record(() -> kernel.finish(keys.gradient(), memory.states().gradient()));
  }

  AttentionResult attend(Variable query, int[] sentences) {
    Matrix weights = tape.allocate(query.rows(), memory.positions());
    Variable context = tape.variable(query.rows(), memory.width());
    kernel.forward(query.value(), sentences, weights, context.value());
    tape.record(
        () ->
            kernel.backward(
                query.value(), sentences, weights, context.gradient(), query.gradient()));
    return new AttentionResult(context, weights);
  }
}
