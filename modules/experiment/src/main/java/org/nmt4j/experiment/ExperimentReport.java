package org.nmt4j.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.report.CurveChart;
import org.nmt4j.report.MarkdownTable;
import org.nmt4j.report.Panel;
import org.nmt4j.report.Series;

/**
 * Formats the results of all arms as tables, as a plot over groups, and as a verdict.
 *
 * @param title the name of the recipe
 * @param axis returns the name of a metric's groups, for example {@code distance}
 * @param arms the results
 */
public record ExperimentReport(String title, UnaryOperator<String> axis, List<ArmResult> arms) {

  /** Creates the report of a recipe. */
  static ExperimentReport of(Recipe recipe, List<ArmResult> arms) {
    return new ExperimentReport(recipe.name(), metric -> axis(recipe, metric), arms);
  }

  /**
   * Returns the name of a metric's groups: lag, token, temperature, the extension of the file that
   * names the groups, or {@code source words} without such a file.
   */
  private static String axis(Recipe recipe, String metric) {
    if (metric.equals(Metric.GRADIENT_SLOPE.toString())) {
      return "lag";
    }
    if (metric.equals(Metric.FORGET_GATE.toString())) {
      return "token";
    }
    if (metric.equals(Metric.ACCEPTED.toString())) {
      return "temperature";
    }
    return recipe
        .evaluation()
        .groups()
        .or(() -> recipe.evaluation().contrast().flatMap(files -> files.groups()))
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .orElse("source words");
  }

  /** Returns all tables and details in lines for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(table());
    lines.addAll(groupTables());
    lines.addAll(details());
    lines.add("");
    return lines;
  }

  /**
   * Returns the verdict on the means over seeds. A metric that a seed lacks, because its training
   * diverged, has no mean.
   */
  public Verdict verdict() {
    Map<String, Map<String, Double>> means = new LinkedHashMap<>();
    arms.forEach(arm -> means.put(arm.name(), arm.meansOfAllSeeds()));
    Verdict verdict =
        new Verdict(
            (arm, metric) -> means.getOrDefault(arm, Map.of()).getOrDefault(metric, Double.NaN));
    arms.forEach(arm -> verdict.add(arm.name(), arm.expected(), means.get(arm.name())));
    return verdict;
  }

  /**
   * Returns a table in Markdown. It has one row for each arm, with the mean and the standard
   * deviation over seeds of each metric.
   */
  public List<String> table() {
    Set<String> metrics = new LinkedHashSet<>();
    arms.forEach(
        arm -> arm.metrics().stream().filter(it -> !it.contains("@")).forEach(metrics::add));
    List<String> columns = new ArrayList<>(List.of("arm", "seeds"));
    columns.addAll(metrics);
    MarkdownTable table = new MarkdownTable(columns);
    for (ArmResult arm : arms) {
      List<String> cells = new ArrayList<>();
      cells.add(name(arm));
      cells.add(Integer.toString(arm.seeds().size()));
      metrics.forEach(metric -> cells.add(cell(arm, metric)));
      table.row(cells);
    }
    return table.lines();
  }

  /** Returns the name of an arm; the recipe's name if it has no arms. */
  private String name(ArmResult arm) {
    return arm.name().isEmpty() ? title : arm.name();
  }

  private static String cell(ArmResult arm, String metric) {
    if (arm.values(metric).isEmpty()) {
      return "";
    }
    String mean = Verdict.number(arm.means().get(metric));
    int seeds = arm.values(metric).size();
    String spread =
        seeds < 2 ? "" : " ± " + Verdict.spread(arm.deviation(metric), arm.means().get(metric));
    return mean + spread + (seeds < arm.seeds().size() ? " of " + Count.of(seeds, "seed") : "");
  }

  /**
   * Returns one table in Markdown for each metric with groups. It has one row for each group, with
   * the mean and the standard deviation over seeds of each arm.
   */
  public List<String> groupTables() {
    List<String> lines = new ArrayList<>();
    for (String metric : groupedMetrics()) {
      List<ArmResult> having = arms.stream().filter(arm -> !groups(arm, metric).isEmpty()).toList();
      lines.add("");
      List<String> columns = new ArrayList<>(List.of(metric + ": " + axis.apply(metric)));
      having.forEach(arm -> columns.add(name(arm)));
      MarkdownTable table = new MarkdownTable(columns);
      Set<String> names = new LinkedHashSet<>();
      having.forEach(arm -> names.addAll(groups(arm, metric)));
      for (String group : names) {
        List<String> cells = new ArrayList<>(List.of(group));
        having.forEach(arm -> cells.add(cell(arm, metric + "@" + group)));
        table.row(cells);
      }
      lines.addAll(table.lines());
    }
    return lines;
  }

  private Set<String> groupedMetrics() {
    Set<String> metrics = new LinkedHashSet<>();
    for (ArmResult arm : arms) {
      arm.metrics().stream()
          .filter(metric -> metric.contains("@"))
          .map(metric -> metric.substring(0, metric.indexOf('@')))
          .forEach(metrics::add);
    }
    return metrics;
  }

  private static List<String> groups(ArmResult arm, String metric) {
    return arm.metrics().stream()
        .filter(name -> name.startsWith(metric + "@"))
        .map(name -> name.substring(metric.length() + 1))
        .toList();
  }

  /**
   * Returns an SVG plot of metrics over groups whose names are numbers, with one curve for each
   * arm; empty if no metric has at least two such groups.
   */
  public Optional<String> plot() {
    List<Panel> panels = new ArrayList<>();
    for (String metric : groupedMetrics()) {
      List<Series> series = new ArrayList<>();
      for (ArmResult arm : arms) {
        List<Series.Point> points = points(arm, metric);
        if (points.size() > 1) {
          series.add(new Series(name(arm), points));
        }
      }
      if (!series.isEmpty()) {
        panels.add(new Panel(axis.apply(metric), metric, series));
      }
    }
    return panels.isEmpty() ? Optional.empty() : Optional.of(new CurveChart(title, panels).toSvg());
  }

  private static List<Series.Point> points(ArmResult arm, String metric) {
    List<Series.Point> points = new ArrayList<>();
    Map<String, Double> means = arm.means();
    for (String group : groups(arm, metric)) {
      double value = means.get(metric + "@" + group);
      if (group.matches("-?[0-9]+(\\.[0-9]+)?") && Double.isFinite(value)) {
        points.add(new Series.Point(Double.parseDouble(group), value));
      }
    }
    return points;
  }

  /** Returns the details of each arm for its first seed, for example a confusion matrix. */
  public List<String> details() {
    List<String> lines = new ArrayList<>();
    for (ArmResult arm : arms) {
      List<String> details = arm.scores().get(0).details();
      if (!details.isEmpty()) {
        lines.add("");
        lines.add(String.format(Locale.ROOT, "%s, seed %d:", name(arm), arm.seeds().get(0)));
        lines.addAll(details);
      }
    }
    return lines;
  }

  /**
   * Writes {@code results.tsv} with one row for each arm, seed and metric. Writes the plot, if any,
   * to {@code groups.svg}.
   */
  public void write(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("arm\tseed\tmetric\tvalue\n");
    for (ArmResult arm : arms) {
      for (int i = 0; i < arm.seeds().size(); i++) {
        long seed = arm.seeds().get(i);
        arm.scores()
            .get(i)
            .values()
            .forEach(
                (metric, value) ->
                    rows.append(
                        String.format(
                            Locale.ROOT, "%s\t%d\t%s\t%s\n", arm.name(), seed, metric, value)));
      }
    }
    AtomicFile.write(folder.resolve("results.tsv"), rows.toString());
    Optional<String> plot = plot();
    if (plot.isPresent()) {
      AtomicFile.write(folder.resolve("groups.svg"), plot.get());
    }
  }
}
