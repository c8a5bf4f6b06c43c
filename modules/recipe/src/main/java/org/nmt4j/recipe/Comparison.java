package org.nmt4j.recipe;

/** The comparison of a result with a bound. */
public enum Comparison {
  /** At least the bound. */
  AT_LEAST(">="),

  /** At most the bound. */
  AT_MOST("<="),

  /** More than the bound. */
  MORE_THAN(">"),

  /** Less than the bound. */
  LESS_THAN("<");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /**
   * Returns whether the comparison of the value with the bound is true. It is false if one is NaN.
   */
  public boolean holds(double value, double bound) {
    return switch (this) {
      case AT_LEAST -> value >= bound;
      case AT_MOST -> value <= bound;
      case MORE_THAN -> value > bound;
      case LESS_THAN -> value < bound;
    };
  }

  /** Returns the spelling in recipes, such as {@code >=}. */
  @Override
  public String toString() {
    return sign;
  }
}
