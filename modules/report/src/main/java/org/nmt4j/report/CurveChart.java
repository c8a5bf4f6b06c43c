package org.nmt4j.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves in panels side by side, for example the loss and the BLEU score of a training over time.
 *
 * @param title the title, one line
 * @param panels the panels, from the left
 */
public record CurveChart(String title, List<Panel> panels) {

  private static final int LONGEST_TITLE = 120;
  private static final double MARGIN = 16;
  private static final double PANEL_WIDTH = 460;
  private static final double PLOT_HEIGHT = 260;
  private static final double LEFT_OF_PLOT = 72;
  private static final double RIGHT_OF_PLOT = 20;
  private static final double BELOW_PLOT = 50;
  private static final double TITLE_SIZE = 15;
  private static final double BOLD = 1.12;

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
    top += lowestLegend;
    Label heading = Label.of(title, LONGEST_TITLE);
    double width =
        Math.max(panels.size() * PANEL_WIDTH, MARGIN + BOLD * heading.width(TITLE_SIZE)) + MARGIN;
    Svg svg = new Svg(width, top + PLOT_HEIGHT + BELOW_PLOT, title);
    svg.text(MARGIN, MARGIN + TITLE_SIZE, TITLE_SIZE, "font-weight=\"600\"", heading);
    for (int i = 0; i < panels.size(); i++) {
      double left = i * PANEL_WIDTH + LEFT_OF_PLOT;
      legends.get(i).draw(svg, left, top - lowestLegend);
      new Plot(left, top, left + plotWidth, top + PLOT_HEIGHT, panels.get(i)).draw(svg);
    }
    return svg.end();
  }
}
