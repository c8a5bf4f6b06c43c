package org.nmt4j.experiment.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model reached.
 *
 * @param details lines for people, such as a signature or a confusion matrix
 * @param values by name of the metric, in the recipe's order; those of groups as metric@group
 * @param plots files in SVG that show some of it, by what they show
 */
public record TestScores(
    List<String> details, Map<String, Double> values, Map<String, Path> plots) {
  /** Keeps unmodifiable copies. */
  public TestScores {
    details = List.copyOf(details);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    plots = Collections.unmodifiableMap(new LinkedHashMap<>(plots));
  }

  /** Scores without plots. */
  public TestScores(List<String> details, Map<String, Double> values) {
    this(details, values, Map.of());
  }

  /** These with one more plot, if its file is there. */
  TestScores withPlot(String name, Path file) {
    if (!Files.exists(file)) {
      return this;
    }
    Map<String, Path> more = new LinkedHashMap<>(plots);
    more.put(name, file);
    return new TestScores(details, values, more);
  }
}
