package org.nmt4j.benchmark.scaling;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.nmt4j.report.CurveChart;
import org.nmt4j.report.MarkdownTable;
import org.nmt4j.report.Panel;
import org.nmt4j.report.Series;

/**
 * The results of a sweep.
 *
 * @param costs the costs, one for each value of the sweep
 */
record CostReport(Sweep sweep, List<Cost> costs) {
  /** Returns a table in Markdown. */
  List<String> table() {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                sweep.dimension().label(),
                "target tokens/s",
                "µs a target token",
                "time in products",
                "GFLOP/s of a thread"));
    for (int i = 0; i < costs.size(); i++) {
      Cost cost = costs.get(i);
      table.row(
          Integer.toString(sweep.values().get(i)),
          String.format(Locale.ROOT, "%.0f", cost.tokensPerSecond()),
          String.format(Locale.ROOT, "%.1f", cost.microseconds()),
          String.format(Locale.ROOT, "%.0f %%", 100 * cost.inProducts()),
          String.format(Locale.ROOT, "%.1f", cost.gigaflops()));
    }
    return table.lines();
  }

  /**
   * Returns a plot as SVG: the time of a token against the size, and the part of it that matrix
   * products take.
   */
  String plot() {
    return new CurveChart(
            "Training: cost of a target token",
            List.of(
                new Panel(
                    sweep.dimension().label(),
                    "time a target token, µs",
                    List.of(
                        series("all", Cost::microseconds),
                        series(
                            "matrix products", cost -> cost.microseconds() * cost.inProducts())))))
        .toSvg();
  }

  private Series series(String name, ToDoubleFunction<Cost> measure) {
    return new Series(
        name,
        IntStream.range(0, costs.size())
            .mapToObj(
                i -> new Series.Point(sweep.values().get(i), measure.applyAsDouble(costs.get(i))))
            .toList());
  }
}
