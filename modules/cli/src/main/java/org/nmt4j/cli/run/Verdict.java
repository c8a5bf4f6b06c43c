package org.nmt4j.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.recipe.Expectation;

/** What a recipe expects held against what was measured. */
public final class Verdict {
  private final List<String> lines = new ArrayList<>();
  private boolean passed = true;

  /** Judges each expectation; a metric that was not measured fails. */
  public Verdict(Map<String, Expectation> expected, Map<String, Double> measured) {
    expected.forEach(
        (metric, expectation) -> {
          Double value = measured.get(metric);
          boolean holds = value != null && expectation.holds(value);
          passed &= holds;
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%s %s = %s (required %s)",
                  holds ? "PASS" : "FAIL",
                  metric,
                  value == null ? "not measured" : String.format(Locale.ROOT, "%.2f", value),
                  expectation));
        });
    measured.forEach(
        (metric, value) -> {
          if (!expected.containsKey(metric)) {
            lines.add(String.format(Locale.ROOT, "%s = %.2f", metric, value));
          }
        });
  }

  public boolean passed() {
    return passed;
  }

  /** A line for each expectation, then for each metric of which nothing is expected. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
