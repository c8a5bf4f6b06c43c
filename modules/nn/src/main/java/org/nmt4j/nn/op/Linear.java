package org.nmt4j.nn.op;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;

/** y = x W + b for N rows at once: x is N x I, W is I x O, y is N x O. */
public final class Linear {
  private final Parameter weight;
  private final Parameter bias;

  /**
   * Declares {@code name.weight} and {@code name.bias}.
   *
   * @param bias how the bias starts, or null for none
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
    Variable w = tape.parameter(weight);
    Variable y = tape.variable(x.rows(), weight.columns());
    tape.multiply(x.value(), w.value(), y.value(), false, 0);
    if (bias != null) {
      Variable b = tape.parameter(bias);
      tape.kernels().rows().addRow(y.value(), b.value());
      tape.record(() -> tape.kernels().rows().addRowSums(y.gradient(), b.gradient()));
    }
    tape.record(
        () -> {
          Matrix dy = y.gradient();
          Product.multiply(x.value(), dy, w.gradient(), true, false, 1);
          if (x.gradient() != null) {
            Product.multiply(dy, w.value(), x.gradient(), false, true, 1);
          }
        });
    return y;
  }
}
