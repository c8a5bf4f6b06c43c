package org.nmt4j.cli.lines;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of lines; it is given many at a time, since lines of like length go together. */
@FunctionalInterface
public interface LineWork {
  /**
   * What is written for some lines.
   *
   * @param first number of the first of them, from 1
   */
  List<String> apply(List<String> lines, long first);

  /** Where a line is to stand for each line worked on; a header comes first. */
  default Optional<Path> statusFile() {
    return Optional.empty();
  }

  /** The lines for that file of the lines that {@link #apply} was given last. */
  default List<String> status() {
    return List.of();
  }

  /**
   * Returns names and values of everything that decides the result of a line, except the line
   * itself. A later process compares them before it continues interrupted work. Returns an empty
   * map if interrupted work begins anew. See {@link WorkFacts}.
   */
  default Map<String, String> facts() {
    return Map.of();
  }
}
