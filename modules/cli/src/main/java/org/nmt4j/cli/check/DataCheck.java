package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;

/** Checks the data of a recipe. */
public final class DataCheck {
  /** The seconds for which updates are measured, for all systems of a recipe together. */
  private static final double SECONDS = 5;

  private DataCheck() {}

  /**
   * Reads the data of the systems of a recipe. Measures a few updates of each system whose data has
   * no error.
   *
   * @param arms the systems, such as the arms of one recipe; what they share is reported once
   * @return the problems and sizes of all systems
   */
  public static DataReport of(List<ExperimentRecipe.Arm> arms) {
    Set<Finding> findings = new LinkedHashSet<>();
    Set<String> sizes = new LinkedHashSet<>();
    List<String> estimates = new ArrayList<>();
    for (ExperimentRecipe.Arm arm : arms) {
      LoadedRecipe loaded = arm.recipes().get(0);
      TaskCheck check = TaskCheck.of(loaded.recipe());
      findings.addAll(check.result().findings());
      sizes.addAll(check.result().sizes());
      if (arm.trains()) {
        String name = arm.name().isEmpty() ? "" : "arm " + arm.name() + ": ";
        check.sample(loaded).stream()
            .flatMap(
                sample ->
                    TrainingEstimate.lines(sample, loaded.recipe(), SECONDS / arms.size()).stream())
            .forEach(line -> estimates.add(name + line));
      }
    }
    sizes.addAll(estimates);
    return new DataReport(new ArrayList<>(findings), new ArrayList<>(sizes));
  }
}
