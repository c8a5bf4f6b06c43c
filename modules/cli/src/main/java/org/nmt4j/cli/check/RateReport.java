package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.nmt4j.report.CurveChart;
import org.nmt4j.report.Panel;
import org.nmt4j.report.Series;
import org.nmt4j.training.RateCurve;
import org.nmt4j.training.RateStep;

/**
 * Shows the losses over a rising learning rate as a table and as a picture.
 *
 * @param name the name of the recipe
 */
public record RateReport(String name, RateCurve curve) {
  private static final int ROWS = 12;

  /** The highest loss in the picture, as a multiple of the first loss. */
  private static final double HIGHEST = 1.25;

  /** Returns a table of some updates, the rates that the curve suggests, and a recommendation. */
  public List<String> lines() {
    List<RateStep> steps = curve.steps();
    List<String> lines = new ArrayList<>();
    lines.add("update  learning rate       loss   smoothed");
    int rows = Math.min(ROWS, steps.size());
    for (int row = 0; row < rows; row++) {
      int place = rows == 1 ? 0 : row * (steps.size() - 1) / (rows - 1);
      RateStep step = steps.get(place);
      lines.add(
          String.format(
              Locale.ROOT,
              "%6d  %13.2e %10.4f %10.4f",
              place + 1,
              step.rate(),
              step.loss(),
              step.smoothed()));
    }
    if (curve.diverged()) {
      lines.add(
          String.format(
              Locale.ROOT, "the loss diverged after %d updates, so the test ended", steps.size()));
    }
    lines.add("steepest fall of the smoothed loss: " + text(curve.steepest()));
    lines.add("a tenth of the rate of the lowest smoothed loss: " + text(curve.tenthOfLowest()));
    lines.add(
        curve.tenthOfLowest().isPresent()
            ? "suggestion: training.learning_rate: " + text(curve.tenthOfLowest())
            : "no suggestion: the smoothed loss does not fall; try other rates or more --updates");
    return lines;
  }

  private static String text(OptionalDouble rate) {
    return rate.isPresent() ? String.format(Locale.ROOT, "%.2g", rate.getAsDouble()) : "none";
  }

  /**
   * Returns the curve of the losses as an SVG document. Losses far above the first one are left
   * out, so that the lower ones can be told apart.
   */
  public String toSvg() {
    List<Series> series = new ArrayList<>();
    series.add(series("loss", RateStep::loss));
    series.add(series("smoothed loss", RateStep::smoothed));
    mark("steepest fall", curve.steepest(), series);
    mark("a tenth of the rate of the lowest loss", curve.tenthOfLowest(), series);
    Panel panel = new Panel("learning rate", "loss", series, true);
    return new CurveChart("Learning rates of " + name, List.of(panel)).toSvg();
  }

  private Series series(String title, ToDoubleFunction<RateStep> loss) {
    return new Series(
        title,
        curve.steps().stream()
            .filter(step -> loss.applyAsDouble(step) <= HIGHEST * curve.steps().get(0).loss())
            .map(step -> new Series.Point(step.rate(), loss.applyAsDouble(step)))
            .toList());
  }

  /** Adds a point on the smoothed curve at a rate. */
  private void mark(String title, OptionalDouble rate, List<Series> series) {
    if (rate.isPresent()) {
      RateStep nearest = curve.steps().get(0);
      for (RateStep step : curve.steps()) {
        double distance = Math.abs(Math.log(step.rate() / rate.getAsDouble()));
        nearest =
            distance < Math.abs(Math.log(nearest.rate() / rate.getAsDouble())) ? step : nearest;
      }
      series.add(new Series(title, List.of(new Series.Point(nearest.rate(), nearest.smoothed()))));
    }
  }
}
