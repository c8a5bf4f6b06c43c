package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.evaluation.MetricResult;

/**
 * Scores for people: a line for each metric of one system as sacreBLEU prints it, tables of several
 * in Markdown.
 *
 * @param decimals of a score
 */
public record MarkdownScores(int decimals) {

  /** The lines of a table. */
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
    List<String> names = table.metrics().stream().map(MetricResult::name).toList();
    List<String> lines = new ArrayList<>();
    lines.add("| system | " + String.join(" | ", names) + " |");
    lines.add("|---|" + "---|".repeat(names.size()));
    for (ScoreTable.Row row : table.whole()) {
      List<String> cells = row.cells().stream().map(this::cell).toList();
      lines.add(
          String.format(
              Locale.ROOT, "| %s | %s |", escaped(row.system()), String.join(" | ", cells)));
    }
    lines.add("");
    for (MetricResult result : table.metrics()) {
      lines.add(result.name() + "|" + result.signature());
    }
    table
        .test()
        .ifPresent(
            test ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "p: how likely a difference from %s as large as this is by chance; * below"
                            + " %s",
                        table.whole().get(0).system(),
                        ScoreTable.LEVEL)));
    return lines;
  }

  private String cell(ScoreTable.Cell cell) {
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
    List<ScoreTable.Row> systems = table.whole();
    List<String> lines = new ArrayList<>();
    List<String> names = systems.stream().map(row -> escaped(row.system())).toList();
    String name = table.metrics().get(metric).name();
    lines.add(
        String.format(Locale.ROOT, "| %s | segments | %s |", name, String.join(" | ", names)));
    lines.add("|---|---|" + "---|".repeat(names.size()));
    for (String group : table.groups()) {
      List<ScoreTable.Row> rows =
          table.rows().stream().filter(row -> row.group().equals(group)).toList();
      List<String> scores =
          rows.stream().map(row -> row.cells().get(metric).result().scoreText(decimals)).toList();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %s |",
              group,
              rows.get(0).segments(),
              String.join(" | ", scores)));
    }
    return lines;
  }

  private static String escaped(String name) {
    return name.replace("|", "\\|");
  }
}
