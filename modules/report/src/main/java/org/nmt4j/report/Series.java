package org.nmt4j.report;

import java.util.List;

/**
 * One line of a chart.
 *
 * @param name what the legend calls it
 * @param points in the order in which the line connects them; it is interrupted where a coordinate
 *     is not a finite number
 */
public record Series(String name, List<Point> points) {

  /** A point, in the units of the axes. */
  public record Point(double x, double y) {}

  /** Takes a copy of the points. */
  public Series {
    points = List.copyOf(points);
  }
}
