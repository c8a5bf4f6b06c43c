package org.nmt4j.recipe.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems so that the user sees all of them at once. */
public final class Problems {

  private final List<Problem> problems = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  /** Adds a problem at a place. */
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

  /** Returns whether no problem was reported. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * Returns the problems, sorted by file, line and column. Files come in the order of their first
   * problem, and problems without a line come last. A problem that was reported twice, because a
   * text was read twice, is listed once.
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
