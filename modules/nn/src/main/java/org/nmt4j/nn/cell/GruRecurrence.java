package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CellKernels;
import org.nmt4j.nn.op.Dropout;

/**
 * The gated recurrent unit (Cho et al. 2014, eq. 5 to 8) with the reset gate after the recurrent
 * product, as cuDNN computes it:
 *
 * <pre>{@code
 * r = sigmoid(x_r + R_r h')
 * z = sigmoid(x_z + R_z h')
 * n = tanh(x_n + r * (R_n h' + d))
 * h = (1 - z) * n + z * h'
 * }</pre>
 *
 * <p>r is the reset gate, z the update gate, n the candidate, and h (B x H) the new hidden state;
 * h' (B x H) is the previous one. * multiplies element by element. [x_r ; x_z ; x_n] (B x 3H) is
 * the projected input with its biases. R = [R_r ; R_z ; R_n] (H x 3H) is the recurrent weight, and
 * d (1 x H) its bias; R_r and R_z have a bias too, which only adds to that of the input. B rows, H
 * units.
 *
 * <p>A {@link RecurrentProduct} computes R h' + d. The fused kernel {@link CellKernels#gru}
 * computes the gates and h, and keeps r, z and n for the backward step.
 */
final class GruRecurrence implements Recurrence {
  private final int hidden;
  private final RecurrentProduct recurrent;

  GruRecurrence(Parameters parameters, String name, RecurrentSize size) {
    this.hidden = size.hidden();
    this.recurrent =
        new RecurrentProduct(parameters, name + ".recurrent", size, hidden, 3, Initializer.ZEROS);
  }

  @Override
  public Loop loop(Tape tape, int steps, int rows, Dropout dropout) {
    RecurrentProduct.Loop products = recurrent.loop(tape, steps, rows);
    Dropout.Layer mask = dropout.recurrent(rows);
    return (x, before, active) -> {
      Variable product = products.apply(null, mask.apply(tape, before.hidden()));
      return advance(tape, x, product, before.hidden(), active);
    };
  }

  private RecurrentState advance(
      Tape tape, Variable x, Variable r, Variable before, boolean[] active) {
    CellKernels kernels = tape.kernels().cells();
    Variable h = tape.variable(x.rows(), hidden);
    Matrix gates = tape.allocate(x.rows(), 3 * hidden);
    kernels.gru(x.value(), r.value(), before.value(), active, gates, h.value());
    tape.record(
        () ->
            kernels.gruBackward(
                gates,
                r.value(),
                before.value(),
                active,
                h.gradient(),
                x.gradient(),
                r.gradient(),
                before.gradient()));
    return new RecurrentState(h, null);
  }
}
