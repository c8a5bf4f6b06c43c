package org.nmt4j.decoder;

import org.nmt4j.nn.cell.RecurrentSize;

/** The ways in which a step of the decoder depends on the attention of the step before. */
enum DecoderKind {
  /** Not at all. */
  PLAIN,

  /** By input feeding. */
  FEEDING,

  /** By a second transition of the lowest layer. */
  CONDITIONAL;

  /** Returns a size with residual connections from three layers on. */
  DecoderSize size(RecurrentSize layer, int embedding, int layers, int readout) {
    return new DecoderSize(
        layer, embedding, layers, readout, this == FEEDING, layers > 2, this == CONDITIONAL);
  }
}
