package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.evaluation.ConfidenceInterval;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.experiment.evaluation.ScoreTable;

/** Formats scores as tab-separated values, not rounded: a row a system, group and metric. */
public final class TsvScores {
  private static final List<String> COLUMNS =
      List.of(
          "system", "group", "segments", "metric", "score", "mean", "half_width", "p", "signature");

  private TsvScores() {}

  /** Returns the names of the columns and the rows of a table; a field may be empty. */
  public static List<String> lines(ScoreTable table) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", COLUMNS));
    for (ScoreTable.Row row : table.rows()) {
      for (ScoreTable.Cell cell : row.cells()) {
        lines.add(line(row, cell));
      }
    }
    return lines;
  }

  private static String line(ScoreTable.Row row, ScoreTable.Cell cell) {
    MetricResult result = cell.result();
    return String.join(
        "\t",
        field(row.system()),
        row.group(),
        Integer.toString(row.segments()),
        result.name(),
        Double.toString(result.score()),
        result.interval().map(ConfidenceInterval::mean).map(Object::toString).orElse(""),
        result.interval().map(ConfidenceInterval::halfWidth).map(Object::toString).orElse(""),
        cell.p().isPresent() ? Double.toString(cell.p().getAsDouble()) : "",
        result.signature().toString());
  }

  /** Returns a text as one field: tabs and line ends become spaces. */
  static String field(String text) {
    return text.replaceAll("[\t\n\r]", " ");
  }
}
