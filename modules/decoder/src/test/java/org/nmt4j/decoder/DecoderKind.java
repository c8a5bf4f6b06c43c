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
  CONDITIONAL_DEEP,

  /** Plain, with a context gate. */
  GATED,

  /** Input feeding, deep output and a context gate. */
  FEEDING_DEEP_GATED,

  /** Plain, with copying. */
  COPYING,

  /** Input feeding and copying. */
  FEEDING_COPYING,

  /** A second transition and copying. */
  CONDITIONAL_COPYING;

  /** Returns a size with residual connections from three layers on. */
  DecoderSize size(RecurrentSize layer, int embedding, int layers, int readout) {
    return new DecoderSize(
        layer,
        embedding,
        layers,
        readout,
        name().contains("FEEDING"),
        layers > 2,
        name().contains("CONDITIONAL"),
        name().contains("DEEP"),
        name().contains("GATED"),
        name().contains("COPYING"));
  }
}
