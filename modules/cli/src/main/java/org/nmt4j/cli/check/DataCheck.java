package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;

/**
 * The problems that the data of a recipe has, and the size of the experiment.
 *
 * @param findings the problems; first those of each single corpus
 * @param sizes the size of each corpus, and the cost of training, one line each
 */
public record DataCheck(List<Finding> findings, List<String> sizes) {
  /** The seconds for which updates are measured, for all systems of a recipe together. */
  private static final double SECONDS = 5;

  /** Keeps unmodifiable copies. */
  public DataCheck {
    findings = List.copyOf(findings);
    sizes = List.copyOf(sizes);
  }

  /** Reads all data of a recipe. */
  static DataCheck of(Recipe recipe) {
    return TaskCheck.of(recipe).result();
  }

  /**
   * Reads the data of the systems of a recipe. Measures a few updates of each system whose data has
   * no error.
   *
   * @param arms the systems, such as the arms of one recipe; what they share is reported once
   * @return the problems and sizes of all systems
   */
  public static DataCheck of(List<ExperimentRecipe.Arm> arms) {
    Set<Finding> findings = new LinkedHashSet<>();
    Set<String> sizes = new LinkedHashSet<>();
    List<String> estimates = new ArrayList<>();
    for (ExperimentRecipe.Arm arm : arms) {
      LoadedRecipe loaded = arm.recipes().get(0);
      TaskCheck check = TaskCheck.of(loaded.recipe());
      findings.addAll(check.result().findings);
      sizes.addAll(check.result().sizes);
      if (arm.baseline().isEmpty()) {
        String name = arm.name().isEmpty() ? "" : "arm " + arm.name() + ": ";
        check.sample(loaded).stream()
            .flatMap(
                sample ->
                    TrainingEstimate.lines(sample, loaded.recipe(), SECONDS / arms.size()).stream())
            .forEach(line -> estimates.add(name + line));
      }
    }
    sizes.addAll(estimates);
    return new DataCheck(new ArrayList<>(findings), new ArrayList<>(sizes));
  }

  /** Returns whether the data has an error, so that training would fail. */
  boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }
}
