package org.nmt4j.report;

import java.util.List;

/**
 * A matrix of weights drawn as shades, for example the attention of a decoder with a column for
 * each source token and a row for each target token. Long labels are shortened. A browser shows the
 * full label or the weight of a shaded cell while the pointer rests on it.
 *
 * @param title the title, one line
 * @param columns the labels of the columns, from the left
 * @param rows the labels of the rows, from the top
 * @param weights the weight of each cell
 */
public record HeatMap(String title, List<String> columns, List<String> rows, Weights weights) {

  /** The weights of a matrix. */
  @FunctionalInterface
  public interface Weights {

    /**
     * Returns a weight from 0 to 1. NaN is drawn as a hatched cell.
     *
     * @param row the index of the row, from 0
     * @param column the index of the column, from 0
     */
    double at(int row, int column);
  }

  private static final int LONGEST_LABEL = 24;
  private static final int LONGEST_TITLE = 120;
  private static final double LARGEST_CELL = 24;
  private static final double SMALLEST_CELL = 9;
  private static final double WIDTH_TO_FIT = 1100;
  private static final double MARGIN = 16;
  private static final double GAP = 6;
  private static final double TITLE_SIZE = 15;
  private static final double BOLD = 1.12;
  private static final double LEGEND_SIZE = 11;
  private static final double LEGEND_WIDTH = 160;
  private static final double NOT_A_NUMBER_WIDTH = 60;
  private static final double LEGEND_HEIGHT = 52;
  private static final double TURN = Math.sqrt(0.5);
  private static final String HATCHED = "fill=\"url(#not-a-number)\"";
  private static final String HATCHING =
      "<defs><pattern id=\"not-a-number\" width=\"6\" height=\"6\""
          + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
          + "<rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
          + "<rect width=\"2.5\" height=\"6\" fill=\"#d55e00\"/></pattern></defs>";

  /** Keeps unmodifiable copies of the labels. */
  public HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Returns the heat map as an SVG document. */
  public String toSvg() {
    double cell =
        Math.max(
            SMALLEST_CELL,
            Math.min(LARGEST_CELL, WIDTH_TO_FIT / Math.max(columns.size(), rows.size())));
    // Labels rotated by 45 degrees are only 0.7 cells apart.
    double fontSize = Math.min(13, cell * TURN);
    List<Label> above = labels(columns);
    List<Label> beside = labels(rows);
    Label heading = Label.of(title, LONGEST_TITLE);

    double left = MARGIN + widest(beside, fontSize) + GAP;
    double top = 2 * MARGIN + TITLE_SIZE + widest(above, fontSize) * TURN + fontSize;
    double right = left + columns.size() * cell;
    double bottom = top + rows.size() * cell;
    double width = Math.max(right, left + LEGEND_WIDTH + NOT_A_NUMBER_WIDTH);
    for (int i = 0; i < above.size(); i++) {
      double end = left + (i + 1) * cell + (above.get(i).width(fontSize) + fontSize) * TURN;
      width = Math.max(width, end);
    }
    width = Math.max(width, MARGIN + BOLD * heading.width(TITLE_SIZE)) + MARGIN;

    Svg svg = new Svg(width, bottom + LEGEND_HEIGHT + MARGIN, title).raw(HATCHING);
    svg.text(MARGIN, MARGIN + TITLE_SIZE, TITLE_SIZE, "font-weight=\"600\"", heading);
    for (int i = 0; i < above.size(); i++) {
      double x = left + (i + 0.5) * cell + fontSize * 0.3;
      svg.text(x, top - GAP, -45, fontSize, "", above.get(i));
    }
    for (int i = 0; i < beside.size(); i++) {
      double y = top + (i + 0.5) * cell + fontSize * 0.35;
      svg.text(left - GAP, y, fontSize, "text-anchor=\"end\"", beside.get(i));
    }
    boolean hasNotANumber = drawCells(svg, left, top, cell, above, beside);
    drawGrid(svg, left, top, right, bottom, cell);
    drawLegend(svg, left, bottom + 20, hasNotANumber);
    return svg.end();
  }

  /** Draws the cells that differ from the background. Returns whether any weight is NaN. */
  private boolean drawCells(
      Svg svg, double left, double top, double cell, List<Label> above, List<Label> beside) {
    boolean hasNotANumber = false;
    String background = Shade.of(0);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        double weight = weights.at(row, column);
        String shade = Shade.of(weight);
        hasNotANumber |= Double.isNaN(weight);
        if (Double.isNaN(weight) || !shade.equals(background)) {
          svg.rectangle(
              left + column * cell,
              top + row * cell,
              cell,
              cell,
              Double.isNaN(weight) ? HATCHED : "fill=\"" + shade + "\"",
              beside.get(row).shown()
                  + " ← "
                  + above.get(column).shown()
                  + ": "
                  + weightText(weight));
        }
      }
    }
    return hasNotANumber;
  }

  private void drawGrid(
      Svg svg, double left, double top, double right, double bottom, double cell) {
    StringBuilder lines = new StringBuilder();
    for (int column = 0; column <= columns.size(); column++) {
      double x = left + column * cell;
      lines.append(Svg.moveTo(x, top)).append(Svg.lineTo(x, bottom));
    }
    for (int row = 0; row <= rows.size(); row++) {
      double y = top + row * cell;
      lines.append(Svg.moveTo(left, y)).append(Svg.lineTo(right, y));
    }
    svg.path(lines, "stroke=\"#ccc\" stroke-width=\"0.5\"");
  }

  private static void drawLegend(Svg svg, double left, double top, boolean withNotANumber) {
    int steps = 32;
    double step = LEGEND_WIDTH / steps;
    for (int i = 0; i < steps; i++) {
      // Each rectangle extends to the end of the scale, so that no gaps appear between steps.
      double x = left + i * step;
      String style = "fill=\"" + Shade.of((i + 0.5) / steps) + "\"";
      svg.rectangle(x, top, left + LEGEND_WIDTH - x, 12, style);
    }
    svg.rectangle(left, top, LEGEND_WIDTH, 12, "fill=\"none\" stroke=\"#999\"");
    double base = top + 12 + LEGEND_SIZE + 3;
    svg.text(left, base, LEGEND_SIZE, "", Label.of("0"));
    String middle = "text-anchor=\"middle\"";
    svg.text(left + LEGEND_WIDTH / 2, base, LEGEND_SIZE, middle, Label.of("weight"));
    svg.text(left + LEGEND_WIDTH, base, LEGEND_SIZE, "text-anchor=\"end\"", Label.of("1"));
    if (withNotANumber) {
      double x = left + LEGEND_WIDTH + 20;
      svg.rectangle(x, top, 12, 12, HATCHED + " stroke=\"#999\"");
      svg.text(x + 18, top + 10, LEGEND_SIZE, "", Label.of("NaN"));
    }
  }

  private static List<Label> labels(List<String> tokens) {
    return tokens.stream().map(token -> Label.ofToken(token, LONGEST_LABEL)).toList();
  }

  private static double widest(List<Label> labels, double fontSize) {
    return labels.stream().mapToDouble(label -> label.width(fontSize)).max().orElse(0);
  }

  private static String weightText(double weight) {
    return Double.isFinite(weight) ? Svg.number(weight) : Double.toString(weight);
  }
}
