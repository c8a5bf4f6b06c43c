package org.nmt4j.nn.op;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.Weight;
import org.nmt4j.nn.array.Matrix;

/**
 * A linear layer, y = x W + b, for N rows at once. x is N x I, W is I x O, b is 1 x O, y is N x O.
 */
public final class Linear {
  private final Parameter weight;
  private final Parameter bias;

  /**
   * Declares {@code name.weight} and {@code name.bias}.
   *
   * @param bias initialises the bias; null for a layer without bias
   */
  public Linear(
      Parameters parameters,
      String name,
      int inputs,
      int outputs,
      Initializer weight,
      Initializer bias) {
    this.weight = parameters.declare(name + ".weight", inputs, outputs, weight);
    this.bias = bias == null ? null : parameters.declare(name + ".bias", 1, outputs, bias);
  }

  /** Applies the layer to all rows with one product. */
  public Variable apply(Tape tape, Variable x) {
    Weight w = tape.weight(weight);
    Variable y = tape.variable(x.rows(), weight.columns());
    Variable b = bias == null ? null : tape.parameter(bias);
    if (b != null) {
      tape.kernels().rows().setRows(b.value(), y.value());
    }
    w.multiply(x.value(), y.value(), b != null);
    tape.record(
        () -> {
          Matrix dy = y.gradient();
          if (x.gradient() != null) {
            w.multiplyTransposed(dy, x.gradient(), true);
          }
          tape.defer(
              weight,
              () -> {
                w.addGradient(x.value(), dy);
                if (b != null) {
                  tape.kernels().rows().addRowSums(dy, b.gradient());
                }
              });
        });
    return y;
  }
}
