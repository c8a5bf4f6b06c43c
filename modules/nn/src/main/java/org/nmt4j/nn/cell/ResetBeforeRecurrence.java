package org.nmt4j.nn.cell;

import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Activation;
import org.nmt4j.nn.op.Activations;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.op.Join;

/**
 * The gated recurrent unit as first published (Cho et al. 2014, eq. 5 to 8), with the reset gate
 * before the recurrent product of the candidate:
 *
 * <pre>{@code
 * r = sigmoid(x_r + R_r h')
 * z = sigmoid(x_z + R_z h')
 * n = tanh(x_n + W (r * h'))
 * h = (1 - z) * n + z * h'
 * }</pre>
 *
 * <p>The letters and shapes are those of {@link GruRecurrence}. [R_r ; R_z] (H x 2H) is {@code
 * name.recurrent}, and W (H x H) is {@code name.candidate}.
 */
final class ResetBeforeRecurrence implements Recurrence {
  private final int hidden;
  private final RecurrentProduct gates;
  private final RecurrentProduct candidate;

  ResetBeforeRecurrence(Parameters parameters, String name, RecurrentSize size) {
    this.hidden = size.hidden();
    this.gates = new RecurrentProduct(parameters, name + ".recurrent", size, hidden, 2, null);
    this.candidate = new RecurrentProduct(parameters, name + ".candidate", size, hidden, 1, null);
  }

  @Override
  public Loop loop(Tape tape, int steps, int rows, Dropout dropout) {
    RecurrentProduct.Loop gating = gates.loop(tape, steps, rows);
    RecurrentProduct.Loop proposing = candidate.loop(tape, steps, rows);
    Dropout.Layer mask = dropout.recurrent(rows);
    return (x, state, active) -> {
      Variable before = state.hidden();
      Variable seen = mask.apply(tape, before);
      Variable sums = gating.apply(Join.part(tape, x, 0, 2 * hidden), seen); // B x 2H
      Variable both = Activations.inPlace(tape, Activation.SIGMOID, sums);
      Variable reset = Join.part(tape, both, 0, hidden);
      Variable update = Join.part(tape, both, hidden, hidden);
      Variable kept = Elementwise.multiply(tape, reset, seen);
      Variable sum = proposing.apply(Join.part(tape, x, 2 * hidden, hidden), kept);
      Variable n = Activations.inPlace(tape, Activation.TANH, sum);
      Variable h = Elementwise.interpolate(tape, update, n, before);
      return new RecurrentState(Elementwise.choose(tape, active, h, before), null);
    };
  }
}
