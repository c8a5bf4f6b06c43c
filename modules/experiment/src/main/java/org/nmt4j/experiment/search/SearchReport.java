package org.nmt4j.experiment.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.IntervalUnit;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.report.CurveChart;
import org.nmt4j.report.MarkdownTable;
import org.nmt4j.report.Panel;
import org.nmt4j.report.Series;
import org.nmt4j.report.Series.Point;

/**
 * Formats the trials of a search as a table and as a plot.
 *
 * @param name the name of the recipe
 * @param space the searched keys
 * @param rungs the rungs
 * @param halving the order of trials
 * @param metric the metric of the scores
 * @param trials the trials in the order of their numbers
 */
public record SearchReport(
    String name,
    SearchSpace space,
    Rungs rungs,
    SuccessiveHalving halving,
    EarlyStoppingMetric metric,
    List<SearchTrial> trials) {
  private static final int PANELS_A_ROW = 2;

  /** Keeps an unmodifiable copy. */
  public SearchReport {
    trials = List.copyOf(trials);
  }

  /** Returns the best trial; empty if no trial has a score without a later failure. */
  public Optional<SearchTrial> best() {
    return halving.ranked(trials).stream()
        .filter(trial -> trial.rungs() > 0 && trial.isSound())
        .findFirst();
  }

  /** Returns a table in Markdown with aligned columns. It has one row a trial, the best first. */
  public List<String> table() {
    List<String> columns = new ArrayList<>(List.of("trial"));
    space.keys().forEach(key -> columns.add(MarkdownTable.cell(key.key())));
    for (long amount : rungs.amounts()) {
      columns.add(metric + " after " + amount(amount));
    }
    columns.addAll(List.of("updates", "minutes", "outcome"));
    MarkdownTable table = new MarkdownTable(columns);
    for (SearchTrial trial : halving.ranked(trials)) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(trial.number())));
      trial.values().values().forEach(value -> cells.add(MarkdownTable.cell(value)));
      for (int i = 0; i < rungs.count(); i++) {
        cells.add(i < trial.rungs() ? text(trial.scores().get(i)) : "");
      }
      cells.add(Long.toString(trial.updates()));
      cells.add(String.format(Locale.ROOT, "%.1f", trial.seconds() / 60));
      cells.add(MarkdownTable.cell(outcome(trial)));
      table.row(cells);
    }
    return table.alignedLines();
  }

  private String amount(long amount) {
    return Count.of(amount, rungs.unit() == IntervalUnit.UPDATES ? "update" : "epoch");
  }

  private String outcome(SearchTrial trial) {
    if (trial.failure().isPresent()) {
      return "failed";
    }
    return trial.rungs() == rungs.count() ? "complete" : trial.rungs() == 0 ? "begun" : "";
  }

  /** Returns whether a higher score of a metric is better. */
  public static boolean higherIsBetter(EarlyStoppingMetric metric) {
    // A metric that compares no texts measures how unlikely the development set is.
    return MetricName.named(metric.toString()).map(MetricName::higherIsBetter).orElse(false);
  }

  /** Returns a score with two decimals if it is a percentage, and else with four digits. */
  public String text(double score) {
    boolean isPercentage = halving.higherIsBetter() || metric == EarlyStoppingMetric.TER;
    return String.format(Locale.ROOT, isPercentage ? "%.2f" : "%.4g", score);
  }

  /** Returns one line about a trial: its score, its training and its values. */
  public String describe(SearchTrial trial) {
    return String.format(
        Locale.ROOT,
        "trial %d, %s %s after %s (rung %d of %d): %s",
        trial.number(),
        metric,
        text(trial.score()),
        Count.of(trial.updates(), "update"),
        trial.rungs(),
        rungs.count(),
        String.join(", ", trial.overrides()));
  }

  /**
   * Returns a page in Markdown with the table and the plot.
   *
   * @param advice lines for the list at the end of the page
   */
  public String page(List<String> advice) {
    List<String> lines = new ArrayList<>();
    lines.add("# Search over the settings of " + name);
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Scores are the best %s on the development set so far; %s is better. Trials of a later"
                + " rung come first.",
            metric,
            halving.higherIsBetter() ? "higher" : "lower"));
    lines.add("");
    lines.addAll(table());
    lines.add("");
    lines.add("![Scores over the values of each key](search.svg)");
    lines.add("");
    advice.forEach(line -> lines.add("- " + line));
    return String.join("\n", lines) + "\n";
  }

  /** Returns an SVG plot with a panel for each key: scores over values, with a mark a rung. */
  public String plot() {
    List<Panel> panels = new ArrayList<>();
    for (SearchedKey key : space.keys()) {
      List<Series> series = new ArrayList<>();
      for (int rung = 0; rung < rungs.count(); rung++) {
        String name = "after " + amount(rungs.amounts().get(rung));
        series.add(new Series(name, points(key, rung)));
      }
      List<String> names = key instanceof ChosenKey ? key.limits() : List.of();
      panels.add(
          new Panel(key.key(), metric.toString(), series, key.isLogarithmic(), names, false));
    }
    return new CurveChart("Search over the settings of " + name, panels, PANELS_A_ROW).toSvg();
  }

  private List<Point> points(SearchedKey key, int rung) {
    List<Point> points = new ArrayList<>();
    for (SearchTrial trial : trials) {
      if (trial.rungs() > rung) {
        points.add(new Point(key.place(trial.values().get(key.key())), trial.scores().get(rung)));
      }
    }
    return points;
  }
}
