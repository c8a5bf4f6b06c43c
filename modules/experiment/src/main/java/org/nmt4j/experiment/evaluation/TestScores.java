package org.nmt4j.experiment.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scores of a model on the test set of its recipe.
 *
 * @param details lines for people, such as a signature or a confusion matrix
 * @param values the value of each metric by its name, in the order of the recipe; values of groups
 *     have the name {@code metric@group}
 * @param plots SVG files by the name of their content, for example {@code attention}
 */
public record TestScores(
    List<String> details, Map<String, Double> values, Map<String, Path> plots) {
  /** Keeps unmodifiable copies. */
  public TestScores {
    details = List.copyOf(details);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    plots = Collections.unmodifiableMap(new LinkedHashMap<>(plots));
  }

  /** Creates scores without plots. */
  public TestScores(List<String> details, Map<String, Double> values) {
    this(details, values, Map.of());
  }

  /** Returns these scores with the value of a metric, unless they have one. */
  public TestScores withDefault(String metric, double value) {
    Map<String, Double> more = new LinkedHashMap<>(values);
    more.putIfAbsent(metric, value);
    return new TestScores(details, more, plots);
  }

  /** Returns these scores with one more plot if {@code file} exists, and otherwise these scores. */
  TestScores withPlot(String name, Path file) {
    if (!Files.exists(file)) {
      return this;
    }
    Map<String, Path> more = new LinkedHashMap<>(plots);
    more.put(name, file);
    return new TestScores(details, values, more);
  }
}
