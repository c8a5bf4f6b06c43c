package org.nmt4j.cli.lines;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work on the lines of one input. */
@FunctionalInterface
public interface LineWork {

  /**
   * The results of some lines.
   *
   * @param lines the lines for the output
   * @param status the lines for the status file, which begins with a header; empty if {@link
   *     #statusFile} is empty
   */
  record Result(List<String> lines, List<String> status) {

    /** Creates a result without status. */
    public Result(List<String> lines) {
      this(lines, List.of());
    }
  }

  /**
   * Works on some lines. For an input without lines, there is one call with an empty list.
   *
   * @param lines consecutive lines of the input
   * @param first the number of the first of these lines, counted from 1
   */
  Result apply(List<String> lines, long first);

  /** Returns the file that gets a table of each line's status; empty if there is none. */
  default Optional<Path> statusFile() {
    return Optional.empty();
  }

  /**
   * Returns the names and values of everything that decides the result of a line, except the line
   * itself. A later process compares them before it continues interrupted work. With an empty map,
   * interrupted work begins anew. See {@link WorkFacts}.
   */
  default Map<String, String> facts() {
    return Map.of();
  }
}
