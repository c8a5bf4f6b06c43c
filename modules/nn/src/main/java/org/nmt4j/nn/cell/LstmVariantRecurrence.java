package org.nmt4j.nn.cell;

import static org.nmt4j.nn.cell.LstmPart.COUPLED_GATES;
import static org.nmt4j.nn.cell.LstmPart.FORGET_GATE;
import static org.nmt4j.nn.cell.LstmPart.FULL_GATE_RECURRENCE;
import static org.nmt4j.nn.cell.LstmPart.INPUT_ACTIVATION;
import static org.nmt4j.nn.cell.LstmPart.INPUT_GATE;
import static org.nmt4j.nn.cell.LstmPart.OUTPUT_ACTIVATION;
import static org.nmt4j.nn.cell.LstmPart.OUTPUT_GATE;
import static org.nmt4j.nn.cell.LstmPart.PEEPHOLES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Activation;
import org.nmt4j.nn.op.Activations;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.LayerNorm;

/**
 * Any variant of the LSTM, composed of operations on the tape (Greff et al. 2017, section 2 and
 * appendix A):
 *
 * <pre>{@code
 * i = sigmoid(x_i + R_i h' + p_i * c' + Q_i a')
 * f = sigmoid(x_f + R_f h' + p_f * c' + Q_f a')
 * g = tanh(x_g + R_g h')
 * c = f * c' + i * g
 * o = sigmoid(x_o + R_o h' + p_o * c + Q_o a')
 * h = o * tanh(c)
 * }</pre>
 *
 * <p>The letters are those of {@link LstmRecurrence}. p (K x H) are the peepholes, Q (KH x KH) is
 * the full gate recurrence, and a' (B x KH) are the gates of the previous step, side by side.
 * {@link LstmPart} tells what remains of an equation without one of its parts. With layer
 * normalisation, h = o * tanh(norm(c)) (Ba, Kiros and Hinton 2016, eq. 22).
 *
 * <p>B rows, H units, G column blocks of the projections, K gates.
 */
final class LstmVariantRecurrence implements Recurrence {
  private final LstmVariant variant;
  private final List<LstmPart> gates;
  private final int hidden;
  private final RecurrentProduct recurrent;
  private final RecurrentProduct gateRecurrence;
  private final Parameter peepholes;
  private final LayerNorm cellNorm;

  /**
   * Declares {@code name.recurrent} (R). Declares {@code name.gates} (Q, KH x KH) and {@code
   * name.peepholes} (p, K x H) if the variant has them.
   */
  LstmVariantRecurrence(Parameters parameters, String name, RecurrentSize size) {
    variant = size.type().lstm();
    gates = variant.gates();
    hidden = size.hidden();
    recurrent =
        new RecurrentProduct(parameters, name + ".recurrent", size, hidden, variant.blocks(), null);
    int k = gates.size();
    gateRecurrence =
        variant.has(FULL_GATE_RECURRENCE)
            ? new RecurrentProduct(parameters, name + ".gates", size, k * hidden, k, null)
            : null;
    peepholes =
        variant.has(PEEPHOLES)
            ? parameters.declare(name + ".peepholes", gates.size(), hidden, Initializer.ZEROS)
            : null;
    cellNorm =
        size.layerNorm()
            ? new LayerNorm(parameters, name + ".cell.norm", hidden, Initializer.ZEROS)
            : null;
  }

  @Override
  public Loop loop(Tape tape, int steps, int rows, Dropout dropout) {
    RecurrentProduct.Loop products = recurrent.loop(tape, steps, rows);
    RecurrentProduct.Loop gateProducts =
        gateRecurrence == null ? null : gateRecurrence.loop(tape, steps, rows);
    Dropout.Layer mask = dropout.recurrent(rows);
    return (x, before, active) -> {
      Variable sums = products.apply(x, mask.apply(tape, before.hidden())); // B x GH
      if (gateProducts == null) {
        return new Step(tape, sums, null).advance(before, before.cell(), active);
      }
      Variable gatesBefore = Join.part(tape, before.cell(), hidden, gates.size() * hidden);
      Step step = new Step(tape, sums, gateProducts.apply(null, gatesBefore)); // B x KH
      return step.advance(before, Join.part(tape, before.cell(), 0, hidden), active);
    };
  }

  private final class Step {
    private final Tape tape;
    private final Variable sums;
    private final Variable fromGates;
    private final List<Variable> gateValues = new ArrayList<>();

    /**
     * Creates one step.
     *
     * @param sums B x GH, x + R h'
     * @param fromGates B x KH, the product Q a', or null without full gate recurrence
     */
    Step(Tape tape, Variable sums, Variable fromGates) {
      this.tape = tape;
      this.sums = sums;
      this.fromGates = fromGates;
    }

    RecurrentState advance(RecurrentState before, Variable cellBefore, boolean[] active) {
      Variable i = gate(INPUT_GATE, cellBefore);
      Variable f = gate(FORGET_GATE, cellBefore);
      Variable g = part(variant.candidate());
      if (variant.has(INPUT_ACTIVATION)) {
        g = Activations.tanhInPlace(tape, g);
      }
      Variable c =
          variant.has(COUPLED_GATES)
              ? Elementwise.interpolate(tape, i, cellBefore, g)
              : Elementwise.add(tape, gated(f, cellBefore), gated(i, g));
      Variable o = gate(OUTPUT_GATE, c);
      Variable read = cellNorm == null ? c : cellNorm.apply(tape, c);
      if (variant.has(OUTPUT_ACTIVATION)) {
        read = Activations.of(tape, Activation.TANH, read);
      }
      return new RecurrentState(
          Elementwise.choose(tape, active, gated(o, read), before.hidden()),
          Elementwise.choose(tape, active, nextCell(c), before.cell()));
    }

    /**
     * Computes a gate, B x H. Returns null if the variant lacks the gate.
     *
     * @param cell the cell that peepholes read
     */
    private Variable gate(LstmPart gate, Variable cell) {
      int index = gates.indexOf(gate);
      if (index < 0) {
        return null;
      }
      Variable sum = part(variant.block(gate));
      if (fromGates != null) {
        sum = Elementwise.add(tape, sum, Join.part(tape, fromGates, index * hidden, hidden));
      }
      if (peepholes != null) {
        int[] row = new int[cell.rows()];
        Arrays.fill(row, index);
        Variable weights = Join.rows(tape, tape.parameter(peepholes), row); // B x H, equal rows
        sum = Elementwise.add(tape, sum, Elementwise.multiply(tape, weights, cell));
      }
      Variable value = Activations.inPlace(tape, Activation.SIGMOID, sum);
      gateValues.add(value);
      return value;
    }

    private Variable part(int block) {
      return Join.part(tape, sums, block * hidden, hidden);
    }

    /** Returns gate * value, or the value itself if the gate is absent. */
    private Variable gated(Variable gate, Variable value) {
      return gate == null ? value : Elementwise.multiply(tape, gate, value);
    }

    /** Returns the cell and, with full gate recurrence, the gates beside it. */
    private Variable nextCell(Variable cell) {
      if (fromGates == null) {
        return cell;
      }
      List<List<Variable>> sideBySide = new ArrayList<>(List.of(List.of(cell)));
      gateValues.forEach(value -> sideBySide.add(List.of(value)));
      return Join.steps(tape, sideBySide);
    }
  }
}
