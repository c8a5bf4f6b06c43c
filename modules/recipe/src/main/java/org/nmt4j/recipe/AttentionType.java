package org.nmt4j.recipe;

/** The score between a decoder state and a memory position. */
public enum AttentionType {
  /** A one-layer network over both (Bahdanau et al. 2015). */
  ADDITIVE,

  /** The dot product; both must have one width (Luong et al. 2015). */
  DOT,

  /** The dot product over the square root of the width (Vaswani et al. 2017). */
  SCALED_DOT,

  /** A bilinear form (Luong et al. 2015). */
  GENERAL,

  /** No attention: the decoder sees the encoder's last state only. */
  NONE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
