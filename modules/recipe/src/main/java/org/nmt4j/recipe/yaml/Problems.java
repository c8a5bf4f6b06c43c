package org.nmt4j.recipe.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems, so that all of them can be reported at once. */
public final class Problems {

  private final List<Problem> problems = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  /** Adds a problem. */
  public void report(Place place, String message) {
    YamlSource source = place.source();
    Problem problem =
        source.hasLines()
            ? new Problem(source.name(), place.line(), place.column(), message)
            : new Problem(source.name(), 0, 0, message);
    problems.add(problem);
    if (!files.contains(source.name())) {
      files.add(source.name());
    }
  }

  /** Whether nothing was reported. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * File by file in the order of their first problem, from top to bottom; then options. What was
   * reported twice, since one text was read twice, is there once.
   */
  public List<Problem> list() {
    Comparator<Problem> order =
        Comparator.<Problem, Boolean>comparing(problem -> problem.line() == 0)
            .thenComparing(problem -> files.indexOf(problem.file()))
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column);
    return problems.stream().distinct().sorted(order).toList();
  }
}
