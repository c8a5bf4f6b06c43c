package org.nmt4j.recipe;

/** The layer between the decoder's topmost state and the output layer. */
public enum DecoderOutput {
  /** Reads the context and the topmost state (Luong et al. 2015). */
  ATTENTIONAL,

  /** Also reads the embedding of the previous target token (Pascanu et al. 2014). */
  DEEP;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
