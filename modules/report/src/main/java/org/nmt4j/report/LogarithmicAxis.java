package org.nmt4j.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * An axis on which a power of ten has the same length everywhere. Ticks are at powers of ten, or at
 * multiples of 1, 2 and 5 of them if there are fewer than two powers.
 *
 * @param low the value at the start, above 0
 * @param high the value at the end
 */
record LogarithmicAxis(double low, double high) implements Scale {
  private static final int MOST_TICKS = 7;
  private static final double LARGEST_PLAIN = 1e5;
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double[] EACH = {1};
  private static final double[] SEVERAL = {1, 2, 5};

  /** Returns whether an axis can show a value. */
  static boolean canShow(double value) {
    return Axis.canShow(value) && value >= 1e-100;
  }

  /** Returns an axis from the lowest to the highest value; all must be such as it can show. */
  static LogarithmicAxis over(double[] values) {
    double low = DoubleStream.of(values).min().orElse(1);
    double high = DoubleStream.of(values).max().orElse(10);
    return high > low ? new LogarithmicAxis(low, high) : new LogarithmicAxis(low / 10, high * 10);
  }

  @Override
  public double[] ticks() {
    double[] powers = ticks(EACH);
    if (powers.length < 2) {
      return ticks(SEVERAL);
    }
    int every = (powers.length + MOST_TICKS - 1) / MOST_TICKS;
    double[] some = new double[(powers.length + every - 1) / every];
    Arrays.setAll(some, i -> powers[i * every]);
    return some;
  }

  private double[] ticks(double[] factors) {
    DoubleStream.Builder found = DoubleStream.builder();
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    for (int power = (int) Math.floor(Math.log10(low)); power <= last; power++) {
      for (double factor : factors) {
        // The text of a decimal gives the nearest number, which a power may miss.
        double tick = Double.parseDouble((int) factor + "e" + power);
        if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
          found.add(tick);
        }
      }
    }
    return found.build().toArray();
  }

  @Override
  public double place(double value, double lowEnd, double highEnd) {
    return lowEnd + Math.log(value / low) / Math.log(high / low) * (highEnd - lowEnd);
  }

  @Override
  public String text(double tick) {
    BigDecimal rounded = new BigDecimal(tick).round(new MathContext(1)).stripTrailingZeros();
    if (tick < SMALLEST_PLAIN || tick > LARGEST_PLAIN) {
      return String.format(Locale.ROOT, "%se%d", rounded.unscaledValue(), -rounded.scale());
    }
    return rounded.toPlainString();
  }
}
