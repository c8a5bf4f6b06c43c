package org.nmt4j.nn.op;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;

/**
 * Layer normalisation of each row by itself (Ba, Kiros and Hinton 2016, eq. 4): y = gain (x - mean)
 * / deviation + bias, N x C to N x C.
 */
public final class LayerNorm {
  private final Parameter gain;
  private final Parameter bias;

  /** Declares {@code name.gain}, ones, and {@code name.bias}, both 1 x columns. */
  public LayerNorm(Parameters parameters, String name, int columns, Initializer bias) {
    this.gain = parameters.declare(name + ".gain", 1, columns, Initializer.blockConstant(1, 0, 1f));
    this.bias = parameters.declare(name + ".bias", 1, columns, bias);
  }

  /** The rows of x, normalised; x is read again on the way back, so it must stay as it is. */
  public Variable apply(Tape tape, Variable x) {
    Variable g = tape.parameter(gain);
    Variable b = tape.parameter(bias);
    Variable y = tape.variable(x.rows(), x.columns());
    tape.kernels().rows().normalize(x.value(), g.value(), b.value(), y.value());
    tape.record(
        () ->
            tape.kernels()
                .rows()
                .normalizeBackward(
                    x.value(), g.value(), y.gradient(), x.gradient(), g.gradient(), b.gradient()));
    return y;
  }
}
