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
 * other half is the projection of the input. {@link #inputs} projects all time steps with one
 * product; {@link #stepInputs} projects an input that is only known step by step.
 *
 * <p>B batch rows, I input width, H hidden size, G gates of the cell.
 */
public sealed interface Recurrence
    permits ElmanRecurrence,
        GruRecurrence,
        ResetBeforeRecurrence,
        LstmRecurrence,
        LstmVariantRecurrence,
        NormalizedInput {
  /**
   * Creates the cell of a layer and declares {@code name.recurrent}. Each gate block starts as an
   * orthogonal matrix times the size's gain.
   *
   * <p>With layer normalisation (Ba, Kiros and Hinton 2016, eq. 20 to 22), {@code name.input.norm}
   * normalises the projected input, another norm normalises each product with the previous state,
   * and {@code name.cell.norm} normalises the cell of an LSTM before the tanh of the output. The
   * biases of the norms then take the place of the biases of the projections.
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

  /** Declares {@code name.input}, the projection (I x GH) of all inputs of a sequence at once. */
  static Linear inputs(Parameters parameters, String name, RecurrentSize size, int inputs) {
    return new Linear(
        parameters, name + ".input", inputs, size.gateWidth(), weight(size), bias(size));
  }

  /**
   * Declares {@code name.input}, the projection (I x GH) of an input that is only known step by
   * step.
   */
  static StepLinear stepInputs(Parameters parameters, String name, RecurrentSize size, int inputs) {
    return new StepLinear(
        parameters, name + ".input", inputs, size.gateWidth(), weight(size), bias(size));
  }

  /** Declares {@code name}, the projection without bias of a second input of the first layer. */
  static StepLinear feed(Parameters parameters, String name, RecurrentSize size, int inputs) {
    return new StepLinear(parameters, name, inputs, size.gateWidth(), weight(size), null);
  }

  private static Initializer weight(RecurrentSize size) {
    return Initializer.xavier(size.type().gates());
  }

  /** Returns null with layer normalisation, because the norm has a bias. */
  private static Initializer bias(RecurrentSize size) {
    return size.layerNorm() ? null : forgetBias(size);
  }

  /**
   * Returns a bias of 1 for the forget gate of an LSTM, so that the gate starts open (Jozefowicz et
   * al. 2015), and zeros otherwise.
   */
  private static Initializer forgetBias(RecurrentSize size) {
    LstmVariant lstm = size.type().lstm();
    return lstm != null && lstm.has(LstmPart.FORGET_GATE)
        ? Initializer.blockConstant(lstm.blocks(), lstm.block(LstmPart.FORGET_GATE), 1f)
        : Initializer.ZEROS;
  }

  /**
   * Begins a loop over time.
   *
   * @param dropout is applied to h' as the input of the recurrent product; the cell itself reads h'
   *     without dropout
   */
  Loop loop(Tape tape, int steps, int rows, Dropout dropout);

  /** The layer during one pass over time. */
  @FunctionalInterface
  interface Loop {
    /**
     * Advances all rows by one step.
     *
     * @param x the projected input, B x GH
     * @param active false for rows whose sequence has ended, which keep their state; null if no
     *     sequence has ended
     */
    RecurrentState advance(Variable x, RecurrentState before, boolean[] active);
  }
}
