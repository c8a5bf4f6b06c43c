package org.nmt4j.nn.check;

import java.util.Locale;
import org.nmt4j.nn.Parameter;

/**
 * How far one derivative that the tape computed is from the measured one.
 *
 * @param row of the element within its parameter
 * @param column of the element within its parameter
 * @param analytic what the tape computed
 * @param numeric what the loss does when the element changes
 * @param relative |analytic - numeric|, relative as {@link GradientCheck} describes; NaN where
 *     either is
 */
public record GradientError(
    Parameter parameter, int row, int column, double analytic, double numeric, double relative) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s[%d, %d]: computed %.9g, measured %.9g, relative error %.2g",
        parameter.name(),
        row,
        column,
        analytic,
        numeric,
        relative);
  }
}
