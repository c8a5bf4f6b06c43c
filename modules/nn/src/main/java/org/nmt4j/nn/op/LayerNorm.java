package org.nmt4j.nn.op;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016, eq. 4):
 *
 * <pre>{@code
 * y = gain * (x - mean) / sqrt(variance + 1e-5) + bias
 * mean = sum_k x_k / C      variance = sum_k (x_k - mean)^2 / C
 * }</pre>
 *
 * <p>x and y are N x C, gain and bias 1 x C. Each row has its own mean and variance.
 */
public final class LayerNorm {
  private final Parameter gain;
  private final Parameter bias;

  /** Declares {@code name.gain}, which starts as ones, and {@code name.bias}, both 1 x columns. */
  public LayerNorm(Parameters parameters, String name, int columns, Initializer bias) {
    this.gain = parameters.declare(name + ".gain", 1, columns, Initializer.blockConstant(1, 0, 1f));
    this.bias = parameters.declare(name + ".bias", 1, columns, bias);
  }

  /**
   * Returns the normalised rows of x. The backward step reads x again, so x must not be
   * overwritten.
   */
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
