package org.nmt4j.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * An axis with ticks at multiples of 1, 2 or 5 times a power of ten.
 *
 * @param low the value at the start
 * @param high the value at the end
 * @param step the difference between two ticks
 */
record Axis(double low, double high, double step) implements Scale {

  private static final int TICKS = 6;
  private static final double LARGEST_PLAIN = 1e7;
  private static final double SMALLEST_PLAIN = 1e-4;

  /** The largest absolute value that is drawn. Differences of larger values may be infinite. */
  private static final double LARGEST_DRAWN = 1e100;

  /** If no absolute value reaches this, all values are drawn as 0. */
  private static final double SMALLEST_DRAWN = 1e-100;

  /** Returns whether an axis can show a value. NaN and very large values cannot be shown. */
  static boolean canShow(double value) {
    return Math.abs(value) <= LARGEST_DRAWN;
  }

  /** Returns an axis that covers all values and that starts and ends at ticks. */
  static Axis around(double[] values) {
    Axis axis = over(values);
    double low = Math.floor(axis.low / axis.step) * axis.step;
    double high = Math.ceil(axis.high / axis.step) * axis.step;
    return new Axis(low, high, axis.step);
  }

  /**
   * Returns an axis from the lowest to the highest value. The axis starts at 0 if the lowest value
   * is positive and less than half of the highest.
   */
  static Axis over(double[] values) {
    double low = DoubleStream.of(values).min().orElse(0);
    double high = DoubleStream.of(values).max().orElse(1);
    double largest = Math.max(Math.abs(low), Math.abs(high));
    if (high - low <= 1e-9 * largest || largest < SMALLEST_DRAWN) {
      double margin = largest < SMALLEST_DRAWN ? 1 : largest * 0.1;
      low -= margin;
      high += margin;
    } else if (low > 0 && low < high / 2) {
      low = 0;
    }
    return new Axis(low, high, step(high - low));
  }

  private static double step(double range) {
    double least = range / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double factor = least / power;
    return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
  }

  @Override
  public double[] ticks() {
    // The margin keeps a tick that rounding errors have moved just beyond an end.
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    return LongStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray();
  }

  @Override
  public double place(double value, double lowEnd, double highEnd) {
    return lowEnd + (value - low) / (high - low) * (highEnd - lowEnd);
  }

  /** Returns the text of a tick, with the number of decimals of the step. */
  @Override
  public String text(double tick) {
    double largest = Math.max(Math.abs(low), Math.abs(high));
    if (largest >= LARGEST_PLAIN || step < SMALLEST_PLAIN) {
      BigDecimal rounded = new BigDecimal(tick).round(new MathContext(4));
      boolean isZero = Math.abs(tick) < step / 2;
      return isZero ? "0" : new DecimalFormat("0.###E0", symbols()).format(rounded);
    }
    DecimalFormat format = new DecimalFormat("#,##0", symbols());
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    format.setMinimumFractionDigits(decimals);
    return format.format(new BigDecimal(tick).setScale(decimals, RoundingMode.HALF_EVEN));
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setExponentSeparator("e");
    return symbols;
  }
}
