package org.nmt4j.recipe;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a result must reach, such as {@code >= 90}; {@code >= hmm + 10} beside the same metric of
 * another arm; or {@code < accuracy@5} beside another result of its own arm.
 *
 * @param comparison how the result is held against the bound
 * @param other the arm, or the result with an '@', that the bound is added to; empty for none
 * @param bound the bound, in the metric's own units
 */
public record Expectation(Comparison comparison, Optional<String> other, double bound) {
  private static final String NUMBER = "[0-9]{1,15}(?:\\.[0-9]{1,15})?";
  private static final Pattern BOUND = Pattern.compile("[-+]?" + NUMBER);
  private static final Pattern RELATION =
      Pattern.compile("([A-Za-z][A-Za-z0-9._-]*(?:@\\S+)?)(?:\\s+([-+])\\s+(" + NUMBER + "))?");

  /** One that names no other result. */
  public Expectation(Comparison comparison, double bound) {
    this(comparison, Optional.empty(), bound);
  }

  /** Reads a comparison sign and a number, or another result with or without one. */
  public static Optional<Expectation> parse(String text) {
    String trimmed = text.strip();
    // The two-character signs come first in the enum, so that ">= 1" is not read as "> = 1".
    for (Comparison comparison : Comparison.values()) {
      String sign = comparison.toString();
      if (trimmed.startsWith(sign)) {
        return bound(comparison, trimmed.substring(sign.length()).strip());
      }
    }
    return Optional.empty();
  }

  private static Optional<Expectation> bound(Comparison comparison, String text) {
    if (BOUND.matcher(text).matches()) {
      return Optional.of(new Expectation(comparison, Double.parseDouble(text)));
    }
    Matcher relation = RELATION.matcher(text);
    if (!relation.matches()) {
      return Optional.empty();
    }
    String number = relation.group(3);
    double size = number == null ? 0 : Double.parseDouble(number);
    boolean less = "-".equals(relation.group(2));
    return Optional.of(
        new Expectation(comparison, Optional.of(relation.group(1)), less ? -size : size));
  }

  /**
   * Whether the value is what the recipe expects.
   *
   * @param others the value of each other that may be named; NaN for none
   */
  public boolean holds(double value, Function<String, Double> others) {
    return comparison.holds(value, other.map(others).orElse(0.0) + bound);
  }

  /** The recipe's spelling; a whole bound has no decimal point. */
  @Override
  public String toString() {
    if (other.isEmpty()) {
      return comparison + " " + plain(bound);
    }
    String offset = bound == 0 ? "" : (bound < 0 ? " - " : " + ") + plain(Math.abs(bound));
    return comparison + " " + other.get() + offset;
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
