package org.nmt4j.recipe;

/** The score between a decoder state and a memory position. */
public enum AttentionType {
  /** A one-layer network over both (Bahdanau et al. 2015). */
  ADDITIVE,

  /** The dot product of two vectors of the same width (Luong et al. 2015). */
  DOT,

  /** The dot product divided by the square root of the width (Vaswani et al. 2017). */
  SCALED_DOT,

  /** A bilinear form (Luong et al. 2015). */
  GENERAL,

  /** No attention. The decoder sees only the last state of the encoder. */
  NONE;

  /** Returns whether the decoder's state must be as wide as the memory. */
  public boolean needsEqualWidths() {
    return this == DOT || this == SCALED_DOT;
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
