package org.nmt4j.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The legend of a panel: the names of its lines, arranged in rows.
 *
 * @param entries the entries in the order of the lines; empty if the panel has only one line
 */
record Legend(List<Entry> entries) {

  private static final int LONGEST_NAME = 40;
  private static final double FONT_SIZE = 12;
  private static final double ROW_HEIGHT = 18;
  private static final double SAMPLE_WIDTH = 26;
  private static final double GAP = 6;

  /** A name, the left edge of its sample, and its row from the top. */
  private record Entry(Label name, double left, int row) {}

  static Legend of(List<Series> series, double width) {
    List<Entry> entries = new ArrayList<>();
    double left = 0;
    int row = 0;
    for (Series one : series.size() > 1 ? series : List.<Series>of()) {
      Label name = Label.of(one.name(), LONGEST_NAME);
      double needed = SAMPLE_WIDTH + GAP + name.width(FONT_SIZE);
      if (left > 0 && left + needed > width) {
        left = 0;
        row++;
      }
      entries.add(new Entry(name, left, row));
      left += needed + 3 * GAP;
    }
    return new Legend(entries);
  }

  double height() {
    return entries.isEmpty() ? 0 : (entries.get(entries.size() - 1).row + 1) * ROW_HEIGHT;
  }

  /** Draws the legend, with a sample of each line, or of each mark if no lines connect points. */
  void draw(Svg svg, double left, double top, boolean isConnected) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double x = left + entry.left;
      double y = top + entry.row * ROW_HEIGHT;
      if (isConnected) {
        svg.path(Svg.moveTo(x, y) + Svg.lineTo(x + SAMPLE_WIDTH, y), Stroke.of(i).style());
      } else {
        new Marker(i).draw(svg, x + SAMPLE_WIDTH / 2, y);
      }
      svg.text(x + SAMPLE_WIDTH + GAP, y + FONT_SIZE * 0.35, FONT_SIZE, "", entry.name);
    }
  }
}
