package org.nmt4j.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal notation of numbers. */
public final class Decimal {

  private Decimal() {}

  /**
   * Writes a finite number with a fixed number of decimals, rounding its exact binary value to the
   * nearest, half to even. {@code String.format} rounds half up, so that 6.25 would become 6.3
   * where the tools to be compared with print 6.2.
   */
  public static String fixed(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
