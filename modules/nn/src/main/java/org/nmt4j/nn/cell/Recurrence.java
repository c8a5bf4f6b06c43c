package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Activation;
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
  static Recurrence of(Parameters parameters, String name, RecurrentSize size) {
    return switch (size.type()) {
      case RNN -> new ElmanRecurrence(parameters, name, size, Activation.TANH);
      case RNN_RELU -> new ElmanRecurrence(parameters, name, size, Activation.RELU);
      case LSTM -> new LstmRecurrence(parameters, name, size);
      case GRU -> new GruRecurrence(parameters, name, size);
      case GRU_RESET_BEFORE -> new ResetBeforeRecurrence(parameters, name, size);
      default -> new LstmVariantRecurrence(parameters, name, size);
    };
  }

  /** The projection of all inputs of a sequence, I to GH, as {@code name.input}. */
  static Linear inputs(Parameters parameters, String name, RecurrentSize size, int inputs) {
    return new Linear(
        parameters, name + ".input", inputs, size.gateWidth(), weight(size), bias(size));
  }

  /** The same for an input that is only known step by step. */
  static StepLinear stepInputs(Parameters parameters, String name, RecurrentSize size, int inputs) {
    return new StepLinear(
        parameters, name + ".input", inputs, size.gateWidth(), weight(size), bias(size));
  }

  /** A second input of the first layer beside the projected one, without bias, as {@code name}. */
  static StepLinear feed(Parameters parameters, String name, RecurrentSize size, int inputs) {
    return new StepLinear(parameters, name, inputs, size.gateWidth(), weight(size), null);
  }

  private static Initializer weight(RecurrentSize size) {
    return Initializer.xavier(size.type().gates());
  }

  /** The LSTM's forget gate starts open (Jozefowicz et al. 2015). */
  private static Initializer bias(RecurrentSize size) {
    LstmVariant lstm = size.type().lstm();
    return lstm != null && lstm.has(LstmPart.FORGET_GATE)
        ? Initializer.blockConstant(lstm.blocks(), lstm.block(LstmPart.FORGET_GATE), 1f)
        : Initializer.ZEROS;
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
