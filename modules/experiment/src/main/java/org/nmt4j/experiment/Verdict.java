package org.nmt4j.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nmt4j.recipe.Expectation;

/** Compares the expectations of a recipe with the measured scores. */
public final class Verdict {
  private final BiFunction<String, String, Double> arms;
  private final List<String> lines = new ArrayList<>();
  private boolean passed = true;

  /**
   * Creates an empty verdict.
   *
   * @param arms returns the value of a metric from the arm and the metric; NaN if there is none
   */
  public Verdict(BiFunction<String, String, Double> arms) {
    this.arms = arms;
  }

  /** Creates an empty verdict on a single system. */
  public static Verdict of(Map<String, List<Expectation>> expected, Map<String, Double> measured) {
    Verdict verdict = new Verdict((arm, metric) -> Double.NaN);
    verdict.add("", expected, measured);
    return verdict;
  }

  /**
   * Checks each expectation of an arm. An expectation of a missing metric fails. Lists the metrics
   * without an expectation, except metrics of groups.
   *
   * @param arm the name of the arm, which begins its lines; may be empty
   */
  public void add(
      String arm, Map<String, List<Expectation>> expected, Map<String, Double> measured) {
    String prefix = arm.isEmpty() ? "" : arm + " ";
    expected.forEach(
        (metric, several) ->
            several.forEach(expectation -> judge(prefix, metric, expectation, measured)));
    measured.forEach(
        (metric, value) -> {
          if (!expected.containsKey(metric) && !metric.contains("@")) {
            lines.add(prefix + metric + " = " + number(value));
          }
        });
  }

  private void judge(
      String prefix, String metric, Expectation expectation, Map<String, Double> measured) {
    Double value = measured.get(metric);
    Function<String, Double> others =
        other ->
            other.contains("@")
                ? measured.getOrDefault(other, Double.NaN)
                : arms.apply(other, metric);
    boolean holds = value != null && expectation.holds(value, others);
    passed &= holds;
    String beside =
        expectation
            .other()
            .map(other -> ", " + other + " has " + number(others.apply(other)))
            .orElse("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%s %s%s = %s (required %s%s)",
            holds ? "PASS" : "FAIL",
            prefix,
            metric,
            value == null ? "not measured" : number(value),
            expectation,
            beside));
  }

  /** Formats a value with two decimals, or a small value with four significant digits. */
  static String number(double value) {
    boolean small = value != 0 && Math.abs(value) < 0.1;
    return String.format(Locale.ROOT, small ? "%.3g" : "%.2f", value);
  }

  /** Formats a standard deviation with the same number of decimals as its mean. */
  static String spread(double deviation, double value) {
    boolean small = value != 0 && Math.abs(value) < 0.1;
    return small ? number(deviation) : String.format(Locale.ROOT, "%.2f", deviation);
  }

  public boolean passed() {
    return passed;
  }

  /** Returns one line for each expectation, followed by one line for each other metric. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
