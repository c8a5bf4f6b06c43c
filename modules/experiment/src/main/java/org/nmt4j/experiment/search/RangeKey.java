package org.nmt4j.experiment.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A key that takes numbers of a range. The numbers, or their logarithms, are uniformly distributed.
 * Numbers that are not whole are rounded to four significant digits.
 *
 * @param key the full name of the key
 * @param low the lower end
 * @param high the upper end, which is above the lower one
 * @param isWhole whether the key takes whole numbers only
 * @param isLogarithmic whether the logarithms are uniformly distributed; the lower end is above 0
 */
record RangeKey(String key, BigDecimal low, BigDecimal high, boolean isWhole, boolean isLogarithmic)
    implements SearchedKey {
  private static final MathContext DIGITS = new MathContext(4);

  @Override
  public String draw(SplittableRandom random) {
    return text(isWhole ? drawWhole(random) : drawReal(random).round(DIGITS));
  }

  private BigDecimal drawReal(SplittableRandom random) {
    return new BigDecimal(between(low.doubleValue(), high.doubleValue(), random));
  }

  /** Draws a number below the upper end plus 1, and drops its decimals. */
  private BigDecimal drawWhole(SplittableRandom random) {
    long first = low.longValueExact();
    long last = high.longValueExact();
    return BigDecimal.valueOf(
        isLogarithmic
            ? (long) Math.floor(between(first, last + 1.0, random))
            : random.nextLong(first, last + 1));
  }

  private double between(double from, double to, SplittableRandom random) {
    double share = random.nextDouble();
    return isLogarithmic
        ? StrictMath.exp(StrictMath.log(from) + share * (StrictMath.log(to) - StrictMath.log(from)))
        : from + share * (to - from);
  }

  @Override
  public List<String> limits() {
    return List.of(text(low), text(high));
  }

  /** Returns a number without an exponent. Rounding never leaves the range. */
  private String text(BigDecimal value) {
    BigDecimal inside = value.max(low).min(high);
    return inside.signum() == 0 ? "0" : inside.stripTrailingZeros().toPlainString();
  }

  @Override
  public double place(String value) {
    return Double.parseDouble(value);
  }

  /** Returns the key with its range as the command line names them. */
  @Override
  public String toString() {
    return key + "=" + (isLogarithmic ? "log:" : "") + text(low) + ".." + text(high);
  }
}
