package org.nmt4j.decoder;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.StepLinear;

/**
 * The gate between generated and copied tokens (See, Liu and Manning 2017, equation 8):
 *
 * <pre>{@code
 * u_t = w [c_t ; h_t ; y_(t-1)] + b
 * g_t = sigmoid(u_t)
 * }</pre>
 *
 * <p>g is the probability of a generated token. c (R x M) is the context, h (R x H) the topmost
 * state and y (R x E) the embedded token before. w is (M + H + E) x 1 and b is 1 x 1. R rows.
 */
final class CopyGate {
  private final StepLinear linear;

  /** Declares {@code decoder.copy} (w and b). */
  CopyGate(Parameters parameters, DecoderSize size, int contextWidth) {
    linear =
        new StepLinear(
            parameters,
            "decoder.copy",
            contextWidth + size.hidden() + size.embedding(),
            1,
            Initializer.xavier(1),
            Initializer.ZEROS);
  }

  /**
   * Begins a pass over time.
   *
   * @param rows the number of rows of all steps together; only used if the tape records
   */
  Loop loop(Tape tape, int rows) {
    StepLinear.Loop products = linear.loop(tape, 1, rows);
    return (c, h, y) -> products.apply(null, c, h, y);
  }

  /** The gate during one pass over time. If the tape records, one call has all rows. */
  @FunctionalInterface
  interface Loop {
    /** Returns u, R x 1. */
    Variable logit(Variable context, Variable h, Variable embedded);
  }
}
