package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.experiment.evaluation.ScoreTable;
import org.nmt4j.report.MarkdownTable;

/**
 * Formats scores for people. The scores of one system become lines as sacreBLEU prints them, and
 * the scores of several systems a table in Markdown. Groups of segments follow in a table for each
 * metric.
 *
 * @param decimals the number of decimals of a score
 */
public record MarkdownScores(int decimals) {

  /** Returns the lines of a table. */
  public List<String> lines(ScoreTable table) {
    List<String> lines = new ArrayList<>();
    if (table.whole().size() == 1) {
      table.metrics().forEach(result -> lines.add(result.toText(decimals)));
    } else {
      lines.addAll(whole(table));
    }
    if (!table.groups().isEmpty()) {
      for (int metric = 0; metric < table.metrics().size(); metric++) {
        lines.add("");
        lines.addAll(groups(table, metric));
      }
    }
    return lines;
  }

  private List<String> whole(ScoreTable table) {
    List<String> columns = new ArrayList<>(List.of("system"));
    table.metrics().forEach(result -> columns.add(result.name()));
    MarkdownTable systems = new MarkdownTable(columns);
    for (ScoreTable.Row row : table.whole()) {
      List<String> cells = new ArrayList<>(List.of(MarkdownTable.cell(row.system())));
      row.cells().forEach(cell -> cells.add(text(cell)));
      systems.row(cells);
    }
    List<String> lines = new ArrayList<>(systems.lines());
    lines.add("");
    for (MetricResult result : table.metrics()) {
      lines.add(result.name() + "|" + result.signature());
    }
    if (table.test().isPresent()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "p: how likely a difference from %s as large as this is by chance; * below %s",
              table.whole().get(0).system(),
              ScoreTable.LEVEL));
    }
    return lines;
  }

  private String text(ScoreTable.Cell cell) {
    String score = cell.result().scoreText(decimals);
    return cell.p().isEmpty()
        ? score
        : String.format(
            Locale.ROOT, "%s, p = %s%s", score, pText(cell), cell.differs() ? " *" : "");
  }

  static String pText(ScoreTable.Cell cell) {
    return String.format(Locale.ROOT, "%.4f", cell.p().getAsDouble());
  }

  private List<String> groups(ScoreTable table, int metric) {
    List<String> columns = new ArrayList<>();
    columns.add(table.metrics().get(metric).name());
    columns.add("segments");
    table.whole().forEach(row -> columns.add(MarkdownTable.cell(row.system())));
    MarkdownTable groups = new MarkdownTable(columns);
    for (String group : table.groups()) {
      List<ScoreTable.Row> rows =
          table.rows().stream().filter(row -> row.group().equals(group)).toList();
      List<String> cells = new ArrayList<>();
      cells.add(group);
      cells.add(Integer.toString(rows.get(0).segments()));
      rows.forEach(row -> cells.add(row.cells().get(metric).result().scoreText(decimals)));
      groups.row(cells);
    }
    return groups.lines();
  }
}
