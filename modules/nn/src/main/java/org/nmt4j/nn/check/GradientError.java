package org.nmt4j.nn.check;

import java.util.Locale;
import org.nmt4j.nn.Parameter;

/**
 * The difference between a derivative that the tape computed and the measured one.
 *
 * @param row the row of the element in its parameter
 * @param column the column of the element in its parameter
 * @param analytic the derivative that the tape computed
 * @param numeric the derivative measured by central differences
 * @param relative the relative error as {@link GradientCheck} defines it; NaN if either derivative
 *     is NaN
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
