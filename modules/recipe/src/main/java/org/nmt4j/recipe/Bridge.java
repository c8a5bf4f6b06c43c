package org.nmt4j.recipe;

/** How the decoder's first state is made from the encoder's last. */
public enum Bridge {
  /** One dense layer with tanh for each part of the state. */
  DENSE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
