package org.nmt4j.recipe;

/** The way in which the last state of the encoder becomes the first state of the decoder. */
public enum Bridge {
  /** A dense layer with tanh for each part of the state. */
  DENSE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
