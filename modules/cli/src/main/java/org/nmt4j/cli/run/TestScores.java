package org.nmt4j.cli.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model reached.
 *
 * @param details lines for people, such as a signature or a confusion matrix
 * @param values by name of the metric, in the recipe's order; those of groups as metric@group
 */
public record TestScores(List<String> details, Map<String, Double> values) {
  /** Keeps unmodifiable copies. */
  public TestScores {
    details = List.copyOf(details);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
