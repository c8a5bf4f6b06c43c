package org.nmt4j.recipe;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on a result. {@code >= 90} compares with a number, {@code >= hmm + 10} with the same
 * metric of another arm, and {@code < accuracy@5} with another result of the same arm.
 *
 * @param comparison the comparison of the result with the bound
 * @param other the arm, or the result with an '@', to whose value the bound is added; empty for
 *     none
 * @param bound the bound in the metric's own units
 */
public record Expectation(Comparison comparison, Optional<String> other, double bound) {
  private static final String NUMBER = "[0-9]{1,15}(?:\\.[0-9]{1,15})?";
  private static final Pattern BOUND = Pattern.compile("[-+]?" + NUMBER);
  private static final Pattern RELATION =
      Pattern.compile("([A-Za-z][A-Za-z0-9._-]*(?:@\\S+)?)(?:\\s+([-+])\\s+(" + NUMBER + "))?");

  /** Creates an expectation that names no other result. */
  public Expectation(Comparison comparison, double bound) {
    this(comparison, Optional.empty(), bound);
  }

  /**
   * Reads an expectation: a comparison sign, then a number, or another result with or without an
   * offset. Returns empty if the text has another form.
   */
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
   * Returns whether a value meets the expectation.
   *
   * @param value the value of the result
   * @param others returns the value of another arm or result by name; NaN if there is none
   */
  public boolean holds(double value, Function<String, Double> others) {
    return comparison.holds(value, other.map(others).orElse(0.0) + bound);
  }

  /** Returns the spelling in recipes. A whole bound has no decimal point. */
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
