package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CellKernels;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.StepLinear;

/**
 * The recurrent half of a layer: the product with the previous hidden state, and the cell. The
 * other half, the projection of the input, is made for all time steps at once where it can be, see
 * {@link #inputs} and {@link #stepInputs}.
 *
 * <p>B batch rows, I input width, H hidden size, G gates of the cell.
 */
public final class Recurrence {
  private final CellType type;
  private final int hidden;
  private final StepLinear recurrent;

  /** Declares {@code name.recurrent}; orthogonal gate blocks. */
  public Recurrence(Parameters parameters, String name, CellType type, int hidden) {
    this.type = type;
    this.hidden = hidden;
    this.recurrent =
        new StepLinear(
            parameters,
            name + ".recurrent",
            hidden,
            type.gates() * hidden,
            Initializer.orthogonal(type.gates()),
            type == CellType.GRU ? Initializer.ZEROS : null);
  }

  /** The projection of all inputs of a sequence, I to GH, as {@code name.input}. */
  public static Linear inputs(
      Parameters parameters, String name, CellType type, int inputs, int hidden) {
    return new Linear(
        parameters,
        name + ".input",
        inputs,
        type.gates() * hidden,
        Initializer.xavier(type.gates()),
        inputBias(type));
  }

  /** The same for an input that is only known step by step. */
  public static StepLinear stepInputs(
      Parameters parameters, String name, CellType type, int inputs, int hidden) {
    return new StepLinear(
        parameters,
        name + ".input",
        inputs,
        type.gates() * hidden,
        Initializer.xavier(type.gates()),
        inputBias(type));
  }

  /** The LSTM's forget gate starts open (Jozefowicz et al. 2015). */
  private static Initializer inputBias(CellType type) {
    return type == CellType.LSTM ? Initializer.blockConstant(4, 1, 1f) : Initializer.ZEROS;
  }

  public CellType type() {
    return type;
  }

  public int hidden() {
    return hidden;
  }

  /** Enters a loop over time. */
  public Loop loop(Tape tape, int steps, int rows) {
    return new Loop(tape, recurrent.loop(tape, steps, rows));
  }

  /** The layer during one pass over time. */
  public final class Loop {
    private final Tape tape;
    private final StepLinear.Loop products;

    private Loop(Tape tape, StepLinear.Loop products) {
      this.tape = tape;
      this.products = products;
    }

    /**
     * One step.
     *
     * @param x the projected input, B x GH
     * @param active false for rows whose sequence has ended: their state is carried over; null when
     *     all go on
     */
    public RecurrentState advance(Variable x, RecurrentState before, boolean[] active) {
      Variable r = products.apply(null, before.hidden());
      return type == CellType.LSTM ? lstm(x, r, before, active) : gru(x, r, before, active);
    }

    private RecurrentState lstm(Variable x, Variable r, RecurrentState before, boolean[] active) {
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

    private RecurrentState gru(Variable x, Variable r, RecurrentState before, boolean[] active) {
      CellKernels kernels = tape.kernels().cells();
      Variable h = tape.variable(x.rows(), hidden);
      Matrix gates = tape.allocate(x.rows(), 3 * hidden);
      kernels.gru(x.value(), r.value(), before.hidden().value(), active, gates, h.value());
      tape.record(
          () ->
              kernels.gruBackward(
                  gates,
                  r.value(),
                  before.hidden().value(),
                  active,
                  h.gradient(),
                  x.gradient(),
                  r.gradient(),
                  before.hidden().gradient()));
      return new RecurrentState(h, null);
    }
  }
}
