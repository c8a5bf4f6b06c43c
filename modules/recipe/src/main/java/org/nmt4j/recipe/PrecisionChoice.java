package org.nmt4j.recipe;

/** What the factors of a network's matrix products are rounded to. */
public enum PrecisionChoice {
  /** Nothing: they stay in single precision. */
  FP32,

  /** bfloat16 where the processor multiplies it, single precision elsewhere. */
  BF16,

  /** The faster of the two, whichever it is on a machine. */
  AUTO;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
