package org.nmt4j.nn.product;

/**
 * The precision to which the factors of a product are rounded. Sums are always in single precision.
 */
public enum Precision {
  /** Single precision; nothing is rounded. */
  FP32("fp32"),
  /**
   * bfloat16, the upper half of a single-precision number: 8 bits of precision and the same range
   * (Kalamkar et al. 2019, "A Study of BFLOAT16 for Deep Learning Training").
   */
  BF16("bf16");

  private final String label;

  Precision(String label) {
    this.label = label;
  }

  /** Returns the name in a recipe. */
  public String label() {
    return label;
  }
}
