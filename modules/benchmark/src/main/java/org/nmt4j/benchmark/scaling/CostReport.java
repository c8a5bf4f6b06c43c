package org.nmt4j.benchmark.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.nmt4j.report.CurveChart;
import org.nmt4j.report.Panel;
import org.nmt4j.report.Series;

/**
 * What a sweep has measured.
 *
 * @param costs one for each of its values
 */
record CostReport(Sweep sweep, List<Cost> costs) {
  /** A table in Markdown. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | target tokens/s | µs a target token | time in products | GFLOP/s of a thread |",
            sweep.dimension().label()));
    lines.add("|---|---|---|---|---|");
    for (int i = 0; i < costs.size(); i++) {
      Cost cost = costs.get(i);
      lines.add(
          String.format(
              Locale.ROOT,
              "| %d | %.0f | %.1f | %.0f %% | %.1f |",
              sweep.values().get(i),
              cost.tokensPerSecond(),
              cost.microseconds(),
              100 * cost.inProducts(),
              cost.gigaflops()));
    }
    return lines;
  }

  /** A plot as SVG: the time of a token against the size, and how much of it goes to products. */
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
