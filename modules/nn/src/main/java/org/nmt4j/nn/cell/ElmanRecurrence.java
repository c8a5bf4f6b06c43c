package org.nmt4j.nn.cell;

import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Activation;
import org.nmt4j.nn.op.Activations;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Elementwise;

/**
 * The simple recurrent network (Elman 1990):
 *
 * <pre>{@code
 * h = f(x + R h')      f = tanh, or f(z) = max(0, z)
 * }</pre>
 *
 * <p>x (B x H) is the projected input with its bias, h' (B x H) the previous hidden state, h (B x
 * H) the new one, and R (H x H) the recurrent weight. B rows, H units.
 */
final class ElmanRecurrence implements Recurrence {
  private final RecurrentProduct recurrent;
  private final Activation activation;

  ElmanRecurrence(Parameters parameters, String name, RecurrentSize size, Activation activation) {
    this.activation = activation;
    this.recurrent =
        new RecurrentProduct(parameters, name + ".recurrent", size, size.hidden(), 1, null);
  }

  @Override
  public Loop loop(Tape tape, int steps, int rows, Dropout dropout) {
    RecurrentProduct.Loop products = recurrent.loop(tape, steps, rows);
    Dropout.Layer mask = dropout.recurrent(rows);
    return (x, before, active) -> {
      Variable sum = products.apply(x, mask.apply(tape, before.hidden()));
      Variable h = Activations.inPlace(tape, activation, sum);
      return new RecurrentState(Elementwise.choose(tape, active, h, before.hidden()), null);
    };
  }
}
