package org.nmt4j.recipe.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects problems, so that all of them can be reported at once. */
public final class Problems {

  private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();

  /** Adds a problem. */
  public void report(Place place, String message) {
    YamlSource source = place.source();
    Problem problem =
        source.hasLines()
            ? new Problem(source.name(), place.line(), place.column(), message)
            : new Problem(source.name(), 0, 0, message);
    byFile.computeIfAbsent(source.name(), name -> new ArrayList<>()).add(problem);
  }

  /** Whether nothing was reported. */
  public boolean isEmpty() {
    return byFile.isEmpty();
  }

  /** File by file in the order of their first problem, within a file from top to bottom. */
  public List<Problem> list() {
    Comparator<Problem> topToBottom =
        Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);
    return byFile.values().stream().flatMap(file -> file.stream().sorted(topToBottom)).toList();
  }
}
