package org.nmt4j.decoder;

import org.nmt4j.nn.Variable;

/** One decoding step over one batch. */
@FunctionalInterface
public interface Stepper {
  /**
   * Advances each row by its previous token.
   *
   * @param embedded R x E, the embedded previous tokens
   */
  DecoderStep step(Variable embedded, DecoderState state);
}
