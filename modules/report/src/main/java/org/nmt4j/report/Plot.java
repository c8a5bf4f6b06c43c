package org.nmt4j.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the lines or points of a panel in a rectangle, with axes around the rectangle. */
record Plot(double left, double top, double right, double bottom, Panel panel) {

  /** The largest number of points of a line that is drawn with dots. */
  private static final int MOST_DOTS = 40;

  private static final int LONGEST_MEASURE = 40;
  private static final double TICK_SIZE = 11;
  private static final double NAME_SIZE = 12;
  private static final String MIDDLE = "text-anchor=\"middle\"";
  private static final String END = "text-anchor=\"end\"";

  void draw(Svg svg) {
    double[] across = values(Series.Point::x);
    Scale x = scale(across);
    Axis y = Axis.around(values(Series.Point::y));
    for (double tick : y.ticks()) {
      double height = y.place(tick, bottom, top);
      svg.path(line(left, height, right, height), "stroke=\"#e4e4e4\"");
      svg.text(left - 7, height + 4, TICK_SIZE, END, Label.of(y.text(tick)));
    }
    for (double tick : x.ticks()) {
      double place = x.place(tick, left, right);
      svg.path(line(place, bottom, place, bottom + 4), "stroke=\"#666\"");
      svg.text(place, bottom + 17, TICK_SIZE, MIDDLE, Label.of(x.text(tick)));
    }
    svg.path(line(left, bottom, right, bottom), "stroke=\"#666\"");
    Label below = Label.of(panel.over(), LONGEST_MEASURE);
    svg.text((left + right) / 2, bottom + 36, NAME_SIZE, MIDDLE, below);
    Label beside = Label.of(panel.measure(), LONGEST_MEASURE);
    svg.text(left - 54, (top + bottom) / 2, -90, NAME_SIZE, MIDDLE, beside);
    for (int i = 0; i < panel.series().size(); i++) {
      List<Series.Point> points = panel.series().get(i).points();
      if (panel.isConnected()) {
        draw(svg, points, Stroke.of(i), x, y);
      } else {
        draw(svg, points, new Marker(i), x, y);
      }
    }
    if (across.length == 0) {
      Label nothing = Label.of("no data");
      svg.text((left + right) / 2, (top + bottom) / 2, NAME_SIZE, MIDDLE, nothing);
    }
  }

  private Scale scale(double[] across) {
    if (!panel.names().isEmpty()) {
      return new NamedAxis(panel.names());
    }
    return panel.isLogarithmic() ? LogarithmicAxis.over(across) : Axis.over(across);
  }

  private void draw(Svg svg, List<Series.Point> points, Marker marker, Scale x, Scale y) {
    for (Series.Point point : points) {
      if (canShow(point)) {
        marker.draw(svg, x.place(point.x(), left, right), y.place(point.y(), bottom, top));
      }
    }
  }

  private void draw(Svg svg, List<Series.Point> points, Stroke stroke, Scale x, Scale y) {
    StringBuilder path = new StringBuilder();
    boolean isConnected = false;
    for (int i = 0; i < points.size(); i++) {
      Series.Point point = points.get(i);
      if (canShow(point)) {
        double across = x.place(point.x(), left, right);
        double height = y.place(point.y(), bottom, top);
        path.append(isConnected ? Svg.lineTo(across, height) : Svg.moveTo(across, height));
        boolean isAlone = !isConnected && (i + 1 == points.size() || !canShow(points.get(i + 1)));
        if (isAlone || points.size() <= MOST_DOTS) {
          svg.dot(across, height, 2.5, "fill=\"" + stroke.colour() + "\"");
        }
      }
      isConnected = canShow(point);
    }
    if (!path.isEmpty()) {
      svg.path(path, stroke.style());
    }
  }

  /** Returns one coordinate of all points that are drawn. */
  private double[] values(ToDoubleFunction<Series.Point> coordinate) {
    return panel.series().stream()
        .flatMap(series -> series.points().stream())
        .filter(this::canShow)
        .mapToDouble(coordinate)
        .toArray();
  }

  private boolean canShow(Series.Point point) {
    double x = point.x();
    boolean isOnAxis = panel.isLogarithmic() ? LogarithmicAxis.canShow(x) : Axis.canShow(x);
    return isOnAxis && Axis.canShow(point.y());
  }

  private static String line(double fromX, double fromY, double toX, double toY) {
    return Svg.moveTo(fromX, fromY) + Svg.lineTo(toX, toY);
  }
}
