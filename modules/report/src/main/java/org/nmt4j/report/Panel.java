package org.nmt4j.report;

import java.util.List;

/**
 * A pair of axes of a chart, and the lines or points that are drawn between them.
 *
 * @param over the name and the unit of the horizontal axis
 * @param measure the name and the unit of the vertical axis
 * @param series the lines; a legend names them if there are several
 * @param isLogarithmic whether the horizontal axis is logarithmic; points that are not above 0 then
 *     interrupt a line
 * @param names the names along the horizontal axis, where the value of a name is its index, from 0;
 *     empty for an axis of numbers
 * @param isConnected whether lines connect the points of a series
 */
public record Panel(
    String over,
    String measure,
    List<Series> series,
    boolean isLogarithmic,
    List<String> names,
    boolean isConnected) {

  /** Keeps unmodifiable copies. */
  public Panel {
    series = List.copyOf(series);
    names = List.copyOf(names);
  }

  /** Creates a panel of lines. */
  public Panel(String over, String measure, List<Series> series, boolean isLogarithmic) {
    this(over, measure, series, isLogarithmic, List.of(), true);
  }

  /** Creates a panel whose axes are not logarithmic. */
  public Panel(String over, String measure, List<Series> series) {
    this(over, measure, series, false);
  }
}
