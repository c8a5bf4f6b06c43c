package org.nmt4j.recipe;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a result must reach, such as {@code >= 90}.
 *
 * @param comparison how the result is held against the bound
 * @param bound the bound, in the metric's own units
 */
public record Expectation(Comparison comparison, double bound) {

  /** Reads a comparison sign and a number, such as {@code >= 90} or {@code <0.5}. */
  public static Optional<Expectation> parse(String text) {
    String trimmed = text.strip();
    // The two-character signs come first in the enum, so that ">= 1" is not read as "> = 1".
    for (Comparison comparison : Comparison.values()) {
      String sign = comparison.toString();
      if (trimmed.startsWith(sign)) {
        return bound(trimmed.substring(sign.length()).strip())
            .map(bound -> new Expectation(comparison, bound));
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> bound(String number) {
    return number.matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,15})?")
        ? Optional.of(Double.parseDouble(number))
        : Optional.empty();
  }

  /** Whether the value is what the recipe expects. */
  public boolean holds(double value) {
    return comparison.holds(value, bound);
  }

  /** The recipe's spelling; a whole bound has no decimal point. */
  @Override
  public String toString() {
    return comparison
        + " "
        + new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
  }
}
