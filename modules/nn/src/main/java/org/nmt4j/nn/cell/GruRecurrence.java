package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CellKernels;
import org.nmt4j.nn.op.Dropout;

/** The GRU of {@link CellKernels#gru}. */
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
