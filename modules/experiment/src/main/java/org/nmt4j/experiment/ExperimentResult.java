package org.nmt4j.experiment;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.Recipe;

/**
 * The result of an experiment.
 *
 * @param recipe the recipe; the recipe of the first arm if there are several arms
 * @param scores the scores in lines for people
 * @param verdict the comparison of the scores with the expectations of the recipe
 * @param report the scores in tables
 */
public record ExperimentResult(
    Recipe recipe, List<String> scores, Verdict verdict, ExperimentReport report) {

  /** Keeps an unmodifiable copy. */
  public ExperimentResult {
    scores = List.copyOf(scores);
  }

  /** Returns the scores and the verdict in lines for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(scores);
    lines.addAll(verdict.lines());
    return lines;
  }
}
