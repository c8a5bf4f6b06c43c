package org.nmt4j.nn.cell;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.op.LayerNorm;
import org.nmt4j.nn.op.StepLinear;

/**
 * The product of a recurrent weight with the previous state, in column blocks, with optional layer
 * normalisation.
 */
final class RecurrentProduct {
  private final StepLinear linear;
  private final LayerNorm norm;

  /**
   * Declares {@code name.weight} (inputs x blocks H), and {@code name.norm} with layer
   * normalisation or {@code name.bias} without.
   *
   * @param bias initialises the bias, null for no bias; ignored with layer normalisation, whose
   *     norm has a bias
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
    /** Returns {@code base} (B x outputs, null for zeros) plus the product with {@code state}. */
    Variable apply(Variable base, Variable state);
  }
}
