package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CellKernels;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.StepLinear;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997) with the forget gate of Gers et al.
 * (2000); in this form Greff et al. 2017, section 2, without peepholes:
 *
 * <pre>{@code
 * i = sigmoid(x_i + R_i h')
 * f = sigmoid(x_f + R_f h')
 * g = tanh(x_g + R_g h')
 * o = sigmoid(x_o + R_o h')
 * c = f * c' + i * g
 * h = o * tanh(c)
 * }</pre>
 *
 * <p>i, f and o are the input, forget and output gates, g is the candidate, c (B x H) the cell and
 * h (B x H) the hidden state; c' and h' are those of the previous step. * multiplies element by
 * element. [x_i ; x_f ; x_g ; x_o] (B x 4H) is the projected input with its biases, and R = [R_i ;
 * R_f ; R_g ; R_o] (H x 4H) is the recurrent weight, with the blocks side by side in this order. B
 * rows, H units.
 *
 * <p>A {@link StepLinear} computes R h'. The fused kernel {@link CellKernels#lstm} computes the
 * gates, c and h, and keeps i, f, g and o for the backward step.
 */
final class LstmRecurrence implements Recurrence {
  private final int hidden;
  private final StepLinear recurrent;

  LstmRecurrence(Parameters parameters, String name, RecurrentSize size) {
    this.hidden = size.hidden();
    this.recurrent =
        new StepLinear(
            parameters,
            name + ".recurrent",
            hidden,
            4 * hidden,
            Initializer.orthogonal(4, size.gain()),
            null);
  }

  @Override
  public Loop loop(Tape tape, int steps, int rows, Dropout dropout) {
    StepLinear.Loop products = recurrent.loop(tape, steps, rows);
    Dropout.Layer mask = dropout.recurrent(rows);
    return (x, before, active) -> {
      Variable product = products.apply(null, mask.apply(tape, before.hidden()));
      return advance(tape, x, product, before, active);
    };
  }

  private RecurrentState advance(
      Tape tape, Variable x, Variable r, RecurrentState before, boolean[] active) {
    CellKernels kernels = tape.kernels().cells();
    Variable h = tape.variable(x.rows(), hidden);
    Variable c = tape.variable(x.rows(), hidden);
    Matrix gates = tape.allocate(x.rows(), 4 * hidden);
    kernels.lstm(
        x.value(),
        r.value(),
        before.hidden().value(),
        before.cell().value(),
        active,
        gates,
        h.value(),
        c.value());
    tape.record(
        () ->
            kernels.lstmBackward(
                gates,
                before.cell().value(),
                c.value(),
                active,
                h.gradient(),
                c.gradient(),
                x.gradient(),
                r.gradient(),
                before.hidden().gradient(),
                before.cell().gradient()));
    return new RecurrentState(h, c);
  }
}
