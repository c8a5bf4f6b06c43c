package org.nmt4j.cli.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nmt4j.evaluation.Decimal;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.experiment.evaluation.ScoreTable;

/**
 * Formats scores as tables in LaTeX, for its package booktabs. The best score of a metric is bold.
 * A dagger marks scores that differ significantly from the first system's.
 *
 * @param metrics the metrics of the table, in the table's order
 * @param decimals the number of decimals of a score
 */
public record LatexScores(List<TextMetric> metrics, int decimals) {
  private static final Map<Integer, String> ESCAPES =
      Map.of(
          (int) '\\', "\\textbackslash{}",
          (int) '~', "\\textasciitilde{}",
          (int) '^', "\\textasciicircum{}");

  /** Returns the lines of a table; each group of segments becomes a table of its own. */
  public List<String> lines(ScoreTable table) {
    List<String> lines = new ArrayList<>();
    table.metrics().forEach(it -> lines.add("% " + it.name() + "|" + it.signature()));
    lines.addAll(tabular("System", table.whole(), true));
    for (String group : table.groups()) {
      lines.add("");
      lines.add("% " + group);
      lines.addAll(
          tabular(
              escaped(group),
              table.rows().stream().filter(row -> row.group().equals(group)).toList(),
              false));
    }
    return lines;
  }

  private List<String> tabular(String corner, List<ScoreTable.Row> rows, boolean marked) {
    List<String> lines = new ArrayList<>();
    List<String> names = metrics.stream().map(metric -> escaped(metric.name())).toList();
    lines.add("\\begin{tabular}{l" + "r".repeat(names.size()) + "}");
    lines.add("\\toprule");
    lines.add(corner + " & " + String.join(" & ", names) + " \\\\");
    lines.add("\\midrule");
    for (ScoreTable.Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (int metric = 0; metric < metrics.size(); metric++) {
        cells.add(cell(row.cells().get(metric), best(rows, metric), marked));
      }
      lines.add(escaped(row.system()) + " & " + String.join(" & ", cells) + " \\\\");
    }
    lines.add("\\bottomrule");
    lines.add("\\end{tabular}");
    return lines;
  }

  private double best(List<ScoreTable.Row> rows, int metric) {
    Comparator<Double> order =
        metrics.get(metric).higherIsBetter()
            ? Comparator.naturalOrder()
            : Comparator.reverseOrder();
    return rows.stream()
        .map(row -> row.cells().get(metric).result().score())
        .max(order)
        .orElseThrow();
  }

  private String cell(ScoreTable.Cell cell, double best, boolean marked) {
    MetricResult result = cell.result();
    String score = Decimal.fixed(result.score(), decimals);
    String text = result.score() == best ? "\\textbf{" + score + "}" : score;
    if (result.interval().isPresent()) {
      text += " $\\pm$ " + Decimal.fixed(result.interval().get().halfWidth(), decimals);
    }
    return marked && cell.differs() ? text + "$^\\dagger$" : text;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (ESCAPES.containsKey(c)) {
                escaped.append(ESCAPES.get(c));
              } else if ("&%$#_{}".indexOf(c) >= 0) {
                escaped.append('\\').appendCodePoint(c);
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
