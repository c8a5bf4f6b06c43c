package org.nmt4j.cli.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.cli.console.Console;
import org.nmt4j.experiment.Tasks;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.check.CheckedNetwork;
import org.nmt4j.nn.check.GradientCheck;
import org.nmt4j.nn.check.GradientError;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;

/**
 * Compares the gradient of a network with finite differences of its loss.
 *
 * @param arm the name of the recipe's arm; may be empty
 * @param worst for each parameter, the probed element with the largest error
 */
public record GradientReport(String arm, List<GradientError> worst) {
  private static final double BOUND = 1e-6;
  private static final int ELEMENTS = 6;

  /** Checks the untrained network of an arm with its first seed. */
  public static GradientReport of(ExperimentRecipe.Arm arm, Console console) throws IOException {
    LoadedRecipe first = arm.recipes().get(0);
    long seed = first.recipe().seed();
    return of(arm.name(), Tasks.prepare(first, Map.of(), console::tell).checked(seed), seed);
  }

  /**
   * Checks a network.
   *
   * @param seed the seed that selects the probed elements
   */
  static GradientReport of(String arm, CheckedNetwork network, long seed) {
    GradientCheck check = new GradientCheck(network.parameters()).sampling(ELEMENTS, seed);
    return new GradientReport(arm, check.run(network.loss()));
  }

  /** Returns one line for each parameter, one more for each wrong element, and the verdict. */
  public List<String> lines() {
    int width = worst.stream().mapToInt(each -> each.parameter().name().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    if (!arm.isEmpty()) {
      lines.add(arm + ":");
    }
    for (GradientError each : worst) {
      Parameter parameter = each.parameter();
      String shape = String.format(Locale.ROOT, "%d x %d", parameter.rows(), parameter.columns());
      lines.add(
          String.format(
              Locale.ROOT,
              "%-" + width + "s  %14s  %s",
              parameter.name(),
              shape,
              number(each.relative())));
    }
    worst.stream()
        .filter(each -> !(each.relative() < BOUND))
        .map(GradientError::toString)
        .forEach(lines::add);
    lines.add(
        String.format(
            Locale.ROOT,
            "%s %sgradient = %s (required < %s)",
            passed() ? "PASS" : "FAIL",
            arm.isEmpty() ? "" : arm + " ",
            number(largest()),
            number(BOUND).replace("1.0e", "1e")));
    return lines;
  }

  /** Returns the largest error; NaN if any error is NaN. */
  private double largest() {
    return worst.stream().mapToDouble(GradientError::relative).reduce(0, Math::max);
  }

  private static String number(double error) {
    return String.format(Locale.ROOT, "%.1e", error);
  }

  /** Returns whether all errors are below the tolerance. */
  public boolean passed() {
    return largest() < BOUND;
  }
}
