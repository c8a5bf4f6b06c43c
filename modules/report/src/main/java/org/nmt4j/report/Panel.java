package org.nmt4j.report;

import java.util.List;

/**
 * A pair of axes of a chart, and the lines that are drawn between them.
 *
 * @param over the name and the unit of the horizontal axis
 * @param measure the name and the unit of the vertical axis
 * @param series the lines; a legend names them if there are several
 * @param isLogarithmic whether the horizontal axis is logarithmic; points that are not above 0 then
 *     interrupt a line
 */
public record Panel(String over, String measure, List<Series> series, boolean isLogarithmic) {

  /** Keeps an unmodifiable copy. */
  public Panel {
    series = List.copyOf(series);
  }

  /** Creates a panel whose axes are not logarithmic. */
  public Panel(String over, String measure, List<Series> series) {
    this(over, measure, series, false);
  }
}
