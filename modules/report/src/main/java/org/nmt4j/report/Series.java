package org.nmt4j.report;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param name the name in the legend
 * @param points the points in the order in which the line connects them; a point with a coordinate
 *     that is NaN, infinite or above 1e100 interrupts the line
 */
public record Series(String name, List<Point> points) {

  /** A point in the units of the axes. */
  public record Point(double x, double y) {}

  /** Keeps an unmodifiable copy. */
  public Series {
    points = List.copyOf(points);
  }
}
