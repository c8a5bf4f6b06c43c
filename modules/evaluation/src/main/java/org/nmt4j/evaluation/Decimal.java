package org.nmt4j.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers in decimal notation. */
public final class Decimal {

  private Decimal() {}

  /**
   * Returns a finite number with a fixed number of decimals. Its exact binary value is rounded to
   * the nearest decimal, half to even. {@code String.format} rounds half up: it writes 6.25 as 6.3,
   * where sacreBLEU prints 6.2.
   */
  public static String fixed(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
