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
 * <p>y is R x E, h is R x H, c is R x M, o is R x O; W is (M + H) x O, V is E x O, b is 1 x O. R
 * rows.
 */
final class Readout {
  private final StepLinear linear;
  private final Linear tokens;

  /** Declares {@code decoder.readout} and, for deep output, {@code decoder.readout.tokens}. */
  Readout(Parameters parameters, DecoderSize size, int contextWidth) {
    linear =
        new StepLinear(
            parameters,
            "decoder.readout",
            contextWidth + size.hidden(),
            size.readout(),
            Initializer.xavier(1),
            Initializer.ZEROS);
    tokens =
        size.deepOutput()
            ? new Linear(
                parameters,
                "decoder.readout.tokens",
                size.embedding(),
                size.readout(),
                Initializer.xavier(1),
                null)
            : null;
  }

  /** Returns V y of all rows, or null without deep output. */
  Variable tokens(Tape tape, Variable embedded) {
    return tokens == null ? null : tokens.apply(tape, embedded);
  }

  Loop loop(Tape tape, int steps, int rows) {
    StepLinear.Loop products = linear.loop(tape, steps, rows);
    return (y, h, context) -> {
      Variable sum = context == null ? products.apply(y, h) : products.apply(y, context, h);
      return Activations.tanhInPlace(tape, sum);
    };
  }

  /** The readout during one pass over time. */
  @FunctionalInterface
  interface Loop {
    /**
     * Returns o, R x O.
     *
     * @param y V y_(t-1), R x O; null without deep output
     * @param context R x M; null without attention
     */
    Variable apply(Variable y, Variable h, Variable context);
  }
}
