package org.nmt4j.nn.product;

/** What the elements of a product's factors are rounded to; sums are made in single precision. */
public enum Precision {
  /** Single precision, as they are. */
  FP32("fp32"),
  /**
   * bfloat16, the upper half of a single: 8 bits of precision, the same range (Kalamkar et al.
   * 2019, "A Study of BFLOAT16 for Deep Learning Training").
   */
  BF16("bf16");

  private final String label;

  Precision(String label) {
    this.label = label;
  }

  /** As a recipe writes it. */
  public String label() {
    return label;
  }
}
