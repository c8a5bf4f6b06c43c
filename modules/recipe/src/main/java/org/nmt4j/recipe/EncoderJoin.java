package org.nmt4j.recipe;

/** What becomes of the states of an encoder's two directions. */
public enum EncoderJoin {
  /** Both, side by side. */
  CONCAT,

  /** Their sum. */
  SUM,

  /** Their mean. */
  MEAN;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
