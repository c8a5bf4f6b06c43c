package org.nmt4j.recipe;

/** The way in which the states of an encoder's two directions are joined. */
public enum EncoderJoin {
  /** Their concatenation. */
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
