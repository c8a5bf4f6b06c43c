package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.op.LayerNorm;
import org.nmt4j.nn.op.StepLinear;

/** A product with what the last step left, in column blocks; layer-normalised where asked. */
final class RecurrentProduct {
  private final StepLinear linear;
  private final LayerNorm norm;

  /**
   * Declares {@code name.weight} (inputs x blocks H), and {@code name.norm} with layer
   * normalisation or {@code name.bias} without.
   *
   * @param bias null for none; the bias of the normalisation takes its place
   */
  RecurrentProduct(
      Parameters parameters,
      String name,
      RecurrentSize size,
      int inputs,
      int blocks,
      Initializer bias) {
    int outputs = blocks * size.hidden();
    linear =
        new StepLinear(
            parameters,
            name,
            inputs,
            outputs,
            Initializer.orthogonal(blocks, size.gain()),
            size.layerNorm() ? null : bias);
    norm =
        size.layerNorm()
            ? new LayerNorm(parameters, name + ".norm", outputs, Initializer.ZEROS)
            : null;
  }

  Loop loop(Tape tape, int steps, int rows) {
    StepLinear.Loop products = linear.loop(tape, steps, rows);
    if (norm == null) {
      return products::apply;
    }
    return (base, state) -> {
      Variable product = norm.apply(tape, products.apply(null, state));
      return base == null ? product : Elementwise.add(tape, base, product);
    };
  }

  /** The product during one pass over time. */
  @FunctionalInterface
  interface Loop {
    /** {@code base} (B x outputs, null for zeros) and the product with {@code state}. */
    Variable apply(Variable base, Variable state);
  }
}
