package org.nmt4j.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves or points in panels, for example the loss and the BLEU score of a training over time.
 *
 * @param title the title, one line
 * @param panels the panels, row by row from the left
 * @param perRow the number of panels side by side, at least 1
 */
public record CurveChart(String title, List<Panel> panels, int perRow) {

  private static final int LONGEST_TITLE = 120;
  private static final double MARGIN = 16;
  private static final double PANEL_WIDTH = 460;
  private static final double PLOT_HEIGHT = 260;
  private static final double LEFT_OF_PLOT = 72;
  private static final double RIGHT_OF_PLOT = 20;
  private static final double BELOW_PLOT = 50;
  private static final double TITLE_SIZE = 15;
  private static final double BOLD = 1.12;

  /** Creates a chart with all panels side by side. */
  public CurveChart(String title, List<Panel> panels) {
    this(title, panels, Math.max(1, panels.size()));
  }

  /** Keeps an unmodifiable copy. */
  public CurveChart {
    panels = List.copyOf(panels);
  }

  /** Returns the chart as an SVG document. Equal charts have equal documents. */
  public String toSvg() {
    double plotWidth = PANEL_WIDTH - LEFT_OF_PLOT - RIGHT_OF_PLOT;
    List<Legend> legends = new ArrayList<>();
    double top = MARGIN + TITLE_SIZE + 24;
    double lowestLegend = 0;
    for (Panel panel : panels) {
      Legend legend = Legend.of(panel.series(), plotWidth);
      legends.add(legend);
      lowestLegend = Math.max(lowestLegend, legend.height());
    }
    Label heading = Label.of(title, LONGEST_TITLE);
    double width =
        Math.max(
                Math.min(perRow, panels.size()) * PANEL_WIDTH,
                MARGIN + BOLD * heading.width(TITLE_SIZE))
            + MARGIN;
    double rowHeight = lowestLegend + PLOT_HEIGHT + BELOW_PLOT;
    int rows = Math.max(1, (panels.size() + perRow - 1) / perRow);
    Svg svg = new Svg(width, top + rows * rowHeight + (rows - 1) * MARGIN, title);
    svg.text(MARGIN, MARGIN + TITLE_SIZE, TITLE_SIZE, "font-weight=\"600\"", heading);
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = panels.get(i);
      double left = i % perRow * PANEL_WIDTH + LEFT_OF_PLOT;
      double above = top + i / perRow * (rowHeight + MARGIN);
      legends.get(i).draw(svg, left, above, panel.isConnected());
      double plotTop = above + lowestLegend;
      new Plot(left, plotTop, left + plotWidth, plotTop + PLOT_HEIGHT, panel).draw(svg);
    }
    return svg.end();
  }
}
