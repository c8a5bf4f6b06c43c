package org.nmt4j.decoder;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Activation;
import org.nmt4j.nn.op.Activations;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.StepLinear;

/**
 * The context gate (Tu et al. 2017, "Context Gates for Neural Machine Translation"), which weighs
 * what the source says against what the target says:
 *
 * <pre>{@code
 * z_t = sigmoid(G [c_t ; h_t] + G' y_(t-1) + g)
 * (1 - z_t) * x_t + z_t * C c_t
 * }</pre>
 *
 * <p>* multiplies element by element. x (R x O) is made from target tokens and states, c (R x M) is
 * the context, h (R x H) the state and y (R x E) an embedded token. G is (M + H) x O, G' is E x O,
 * g is 1 x O and C is M x O. R rows.
 */
final class ContextGate {
  private final StepLinear gate;
  private final Linear tokens;
  private final StepLinear context;

  /**
   * Declares {@code name.gate} (G and g), {@code name.gate.tokens} (G') and {@code name.context}
   * (C).
   */
  ContextGate(Parameters parameters, String name, DecoderSize size, int contextWidth) {
    Initializer weight = Initializer.xavier(1);
    int outputs = size.readout();
    gate =
        new StepLinear(
            parameters,
            name + ".gate",
            contextWidth + size.hidden(),
            outputs,
            weight,
            Initializer.ZEROS);
    tokens = new Linear(parameters, name + ".gate.tokens", size.embedding(), outputs, weight, null);
    context = new StepLinear(parameters, name + ".context", contextWidth, outputs, weight, null);
  }

  /** Returns G' y of all rows. */
  Variable tokens(Tape tape, Variable embedded) {
    return tokens.apply(tape, embedded);
  }

  Loop loop(Tape tape, int steps, int rows) {
    StepLinear.Loop gates = gate.loop(tape, steps, rows);
    StepLinear.Loop contexts = context.loop(tape, steps, rows);
    return (y, h, c, x) -> {
      Variable z = Activations.inPlace(tape, Activation.SIGMOID, gates.apply(y, c, h));
      return Elementwise.interpolate(tape, z, x, contexts.apply(null, c));
    };
  }

  /** The gate during one pass over time. */
  @FunctionalInterface
  interface Loop {
    /**
     * Returns (1 - z) * x + z * C c, R x O.
     *
     * @param y G' y, R x O
     */
    Variable apply(Variable y, Variable h, Variable c, Variable x);
  }
}
