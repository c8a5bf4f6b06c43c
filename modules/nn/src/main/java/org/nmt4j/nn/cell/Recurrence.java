package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Activation;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.LayerNorm;
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
  /**
   * Declares {@code name.recurrent}; gate blocks are orthogonal matrices times the size's gain.
   *
   * <p>With layer normalisation (Ba, Kiros and Hinton 2016, eq. 20 to 22), {@code name.input.norm}
   * stands behind the projected input, a norm of its own behind each product with the state before,
   * and in an LSTM {@code name.cell.norm} before the output's tanh. Biases are then those of the
   * norms.
   */
  static Recurrence of(Parameters parameters, String name, RecurrentSize size) {
    if (!size.layerNorm()) {
      return cell(parameters, name, size);
    }
    LayerNorm norm =
        new LayerNorm(parameters, name + ".input.norm", size.gateWidth(), forgetBias(size));
    return new NormalizedInput(norm, cell(parameters, name, size));
  }

  private static Recurrence cell(Parameters parameters, String name, RecurrentSize size) {
    return switch (size.type()) {
      case RNN -> new ElmanRecurrence(parameters, name, size, Activation.TANH);
      case RNN_RELU -> new ElmanRecurrence(parameters, name, size, Activation.RELU);
      case GRU -> new GruRecurrence(parameters, name, size);
      case GRU_RESET_BEFORE -> new ResetBeforeRecurrence(parameters, name, size);
      case LSTM ->
          size.layerNorm()
              ? new LstmVariantRecurrence(parameters, name, size)
              : new LstmRecurrence(parameters, name, size);
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

  /** With layer normalisation the bias is that of the norm. */
  private static Initializer bias(RecurrentSize size) {
    return size.layerNorm() ? null : forgetBias(size);
  }

  /** The LSTM's forget gate starts open (Jozefowicz et al. 2015). */
  private static Initializer forgetBias(RecurrentSize size) {
    LstmVariant lstm = size.type().lstm();
    return lstm != null && lstm.has(LstmPart.FORGET_GATE)
        ? Initializer.blockConstant(lstm.blocks(), lstm.block(LstmPart.FORGET_GATE), 1f)
        : Initializer.ZEROS;
  }

  /** Enters a loop over time; {@code dropout} thins out h' before its product alone. */
  Loop loop(Tape tape, int steps, int rows, Dropout dropout);

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
