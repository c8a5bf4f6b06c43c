package org.nmt4j.report;

/**
 * The mark of a point that no line connects. The marks of several series differ in colour and form.
 *
 * @param index the index of the series, from 0
 */
record Marker(int index) {
  private static final double RADIUS = 4;

  void draw(Svg svg, double x, double y) {
    String colour = Stroke.of(index).colour();
    String hollow = "fill=\"#fff\" stroke=\"" + colour + "\" stroke-width=\"1.5\"";
    String full = "fill=\"" + colour + "\" stroke=\"#fff\" stroke-width=\"0.5\"";
    switch (index % 4) {
      case 0 -> svg.dot(x, y, RADIUS - 1, hollow);
      case 1 -> svg.dot(x, y, RADIUS, full);
      case 2 -> svg.rectangle(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, full);
      default -> svg.rectangle(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, hollow);
    }
  }
}
