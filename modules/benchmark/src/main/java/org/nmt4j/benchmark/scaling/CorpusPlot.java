package org.nmt4j.benchmark.scaling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.report.CurveChart;
import org.nmt4j.report.Panel;
import org.nmt4j.report.Series;

/** Plots the cost of corpora of growing size from a printed table. */
final class CorpusPlot {
  private CorpusPlot() {}

  /**
   * Draws the plot of a table.
   *
   * @param arguments a file with the table in Markdown, whose first column has numbers of lines,
   *     and the file of the plot
   */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[1]), plot(Files.readAllLines(Path.of(arguments[0]))));
  }

  /** Returns an SVG with a panel for each column but the first. */
  static String plot(List<String> table) {
    List<String> names = cells(table.get(0));
    List<Panel> panels = new ArrayList<>();
    for (int column = 1; column < names.size(); column++) {
      List<Series.Point> points = new ArrayList<>();
      for (String line : table.subList(2, table.size())) {
        List<String> row = cells(line);
        points.add(
            new Series.Point(Double.parseDouble(row.get(0)), Double.parseDouble(row.get(column))));
      }
      String name = names.get(column);
      panels.add(new Panel(names.get(0), name, List.of(new Series(name, points))));
    }
    return new CurveChart("Training: cost of a corpus", panels).toSvg();
  }

  private static List<String> cells(String line) {
    return List.of(line.substring(1).strip().split("\\s*\\|\\s*"));
  }
}
