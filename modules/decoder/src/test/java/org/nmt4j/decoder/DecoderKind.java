package org.nmt4j.decoder;

import org.nmt4j.nn.cell.RecurrentSize;

/** Every form of the decoder. */
enum DecoderKind {
  /** No step reads the attention of the step before. */
  PLAIN,

  /** Each step reads it by input feeding. */
  FEEDING,

  /** Each step reads it by a second transition of the lowest layer. */
  CONDITIONAL,

  /** Plain, with deep output. */
  DEEP,

  /** Input feeding and deep output. */
  FEEDING_DEEP,

  /** A second transition and deep output. */
  CONDITIONAL_DEEP;

  /** Returns a size with residual connections from three layers on. */
  DecoderSize size(RecurrentSize layer, int embedding, int layers, int readout) {
    return new DecoderSize(
        layer,
        embedding,
        layers,
        readout,
        this == FEEDING || this == FEEDING_DEEP,
        layers > 2,
        this == CONDITIONAL || this == CONDITIONAL_DEEP,
        this == DEEP || this == FEEDING_DEEP || this == CONDITIONAL_DEEP);
  }
}
