package org.nmt4j.recipe;

/** How words are cut into smaller units. */
public enum SubwordType {
  /** Words stay whole. */
  NONE,

  /** Byte pair encoding (Sennrich et al. 2016). */
  BPE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
