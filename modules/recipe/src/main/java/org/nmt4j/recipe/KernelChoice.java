package org.nmt4j.recipe;

/** The code that a network computes with. */
public enum KernelChoice {
  /** The fastest code on the CPU. On a graphics card, the same as {@link #REFERENCE}. */
  AUTO,

  /** Operations of ND4J in single precision, which run on every backend of ND4J. */
  REFERENCE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
