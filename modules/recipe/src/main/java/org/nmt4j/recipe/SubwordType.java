package org.nmt4j.recipe;

/** The segmentation of words into smaller units. */
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
