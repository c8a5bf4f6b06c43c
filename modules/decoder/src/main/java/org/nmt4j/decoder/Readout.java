package org.nmt4j.decoder;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Activations;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.StepLinear;

/**
 * From the topmost state and the context to the attentional state, which the output layer reads:
 *
 * <pre>{@code
 * o_t = tanh(W [c_t ; h_t] + b)                      Luong et al. 2015, eq. 5
 * o_t = tanh(W [c_t ; h_t] + V y_(t-1) + b)          deep output (Pascanu et al. 2014)
 * }</pre>
 *
 * <p>With a {@link ContextGate}, c_t passes the gate in place of W, which reads h_t alone.
 *
 * <p>y is R x E, h is R x H, c is R x M, o is R x O; W is (M + H) x O, V is E x O, b is 1 x O. R
 * rows.
 */
final class Readout {
  private final StepLinear linear;
  private final Linear tokens;
  private final ContextGate gate;

  /** Declares {@code decoder.readout} and, for deep output, {@code decoder.readout.tokens}. */
  Readout(Parameters parameters, DecoderSize size, int contextWidth) {
    String name = "decoder.readout";
    linear =
        new StepLinear(
            parameters,
            name,
            size.hidden() + (size.contextGate() ? 0 : contextWidth),
            size.readout(),
            Initializer.xavier(1),
            Initializer.ZEROS);
    tokens =
        size.deepOutput()
            ? new Linear(
                parameters,
                name + ".tokens",
                size.embedding(),
                size.readout(),
                Initializer.xavier(1),
                null)
            : null;
    gate = size.contextGate() ? new ContextGate(parameters, name, size, contextWidth) : null;
  }

  /** Projects the embedded tokens of any number of steps. */
  Tokens tokens(Tape tape, Variable embedded) {
    return new Tokens(
        tokens == null ? null : tokens.apply(tape, embedded),
        gate == null ? null : gate.tokens(tape, embedded));
  }

  Loop loop(Tape tape, int steps, int rows) {
    StepLinear.Loop products = linear.loop(tape, steps, rows);
    if (gate != null) {
      ContextGate.Loop gating = gate.loop(tape, steps, rows);
      return (y, h, c) ->
          Activations.tanhInPlace(
              tape, gating.apply(y.gate(), h, c, products.apply(y.readout(), h)));
    }
    return (y, h, c) ->
        Activations.tanhInPlace(
            tape, c == null ? products.apply(y.readout(), h) : products.apply(y.readout(), c, h));
  }

  /**
   * Projected tokens, one row for each.
   *
   * @param readout V y; null without deep output
   * @param gate the tokens for the context gate; null without a gate
   */
  record Tokens(Variable readout, Variable gate) {
    Tokens slice(int from, int count) {
      return new Tokens(
          readout == null ? null : readout.slice(from, count),
          gate == null ? null : gate.slice(from, count));
    }
  }

  /** The readout during one pass over time. */
  @FunctionalInterface
  interface Loop {
    /**
     * Returns o, R x O.
     *
     * @param context R x M; null without attention
     */
    Variable apply(Tokens tokens, Variable h, Variable context);
  }
}
