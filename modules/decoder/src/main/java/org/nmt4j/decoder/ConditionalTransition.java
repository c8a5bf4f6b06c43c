package org.nmt4j.decoder;

import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.Recurrence;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.StepLinear;

/**
 * The second transition of a conditional layer (Sennrich et al. 2017, section 2):
 *
 * <pre>{@code
 * s_t = cell(C c_t + b, s'_t)
 * }</pre>
 *
 * <p>c (R x M) is the context, s' the state after the first transition and s the new state. C is M
 * x GH, b is 1 x GH. R rows, H units, G column blocks of the cell.
 */
final class ConditionalTransition {
  private final StepLinear input;
  private final Recurrence cell;

  /** Declares {@code decoder.transition}. */
  ConditionalTransition(Parameters parameters, RecurrentSize size, int contextWidth) {
    input = Recurrence.stepInputs(parameters, "decoder.transition", size, contextWidth);
    cell = Recurrence.of(parameters, "decoder.transition", size);
  }

  Loop loop(Tape tape, int steps, int rows, Dropout dropout) {
    StepLinear.Loop inputs = input.loop(tape, steps, rows);
    Dropout.Layer before = dropout.between(rows);
    Recurrence.Loop cells = cell.loop(tape, steps, rows, dropout);
    return (context, state) ->
        cells.advance(inputs.apply(null, before.apply(tape, context)), state, null);
  }

  /** The transition during one pass over time. */
  @FunctionalInterface
  interface Loop {
    /** Returns the state s from the context and the state s'. */
    RecurrentState advance(Variable context, RecurrentState state);
  }
}
