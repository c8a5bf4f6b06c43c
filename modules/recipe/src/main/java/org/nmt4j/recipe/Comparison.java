package org.nmt4j.recipe;

/** How a result is held against a bound. */
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

  /** Whether the value stands in this relation to the bound; never true of NaN. */
  public boolean holds(double value, double bound) {
    return switch (this) {
      case AT_LEAST -> value >= bound;
      case AT_MOST -> value <= bound;
      case MORE_THAN -> value > bound;
      case LESS_THAN -> value < bound;
    };
  }

  /** The recipe's spelling, such as {@code >=}. */
  @Override
  public String toString() {
    return sign;
  }
}
