package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.StepLinear;

/**
 * The recurrent half of a layer: the product with the previous hidden state, and the cell. The
 * other half, the projection of the input, is made for all time steps at once where it can be, see
 * {@link #inputs} and {@link #stepInputs}.
 *
 * <p>B batch rows, I input width, H hidden size, G gates of the cell.
 */
public interface Recurrence {
  /** Declares {@code name.recurrent}; orthogonal gate blocks. */
  static Recurrence of(Parameters parameters, String name, CellType type, int hidden) {
    return switch (type) {
      case RNN -> new ElmanRecurrence(parameters, name, hidden);
      case LSTM -> new LstmRecurrence(parameters, name, hidden);
      case GRU -> new GruRecurrence(parameters, name, hidden);
      case GRU_RESET_BEFORE -> new ResetBeforeRecurrence(parameters, name, hidden);
    };
  }

  /** The projection of all inputs of a sequence, I to GH, as {@code name.input}. */
  static Linear inputs(Parameters parameters, String name, CellType type, int inputs, int hidden) {
    return new Linear(
        parameters,
        name + ".input",
        inputs,
        type.gates() * hidden,
        Initializer.xavier(type.gates()),
        inputBias(type));
  }

  /** The same for an input that is only known step by step. */
  static StepLinear stepInputs(
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

  /** Enters a loop over time. */
  Loop loop(Tape tape, int steps, int rows);

  /** The layer during one pass over time. */
  @FunctionalInterface
  interface Loop {
    /**
     * One step.
     *
     * @param x the projected input, B x GH
     * @param active false for rows whose sequence has ended: their state is carried over; null when
     *     all go on
     */
    RecurrentState advance(Variable x, RecurrentState before, boolean[] active);
  }
}
