package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CellKernels;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.StepLinear;

/** The LSTM of {@link CellKernels#lstm}. */
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
