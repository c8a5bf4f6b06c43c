package org.nmt4j.recipe;

/** The precision of the factors in a network's matrix products. */
public enum PrecisionChoice {
  /** Single precision. */
  FP32,

  /**
   * bfloat16 if the processor supports it. Otherwise a message tells that single precision is used.
   */
  BF16,

  /**
   * Eight bits in inference if the processor supports them, otherwise single precision with a
   * message. Training is in single precision.
   */
  INT8,

  /** bfloat16 if the processor supports it, otherwise single precision without a message. */
  AUTO;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
