package org.nmt4j.cli.check;

import java.util.List;

/**
 * Something about the data that its owner should know.
 *
 * @param corpus which data: {@code train}, {@code dev}, {@code test}, or the key of another file
 * @param isError whether nothing can be made of the data as it is
 * @param message what was found
 * @param examples the first places, each {@code file:line}; none where the message names it
 */
public record Finding(String corpus, boolean isError, String message, List<String> examples) {

  /** How many examples are named. */
  static final int EXAMPLES = 3;

  /** Keeps an unmodifiable copy of the examples. */
  public Finding {
    examples = List.copyOf(examples);
  }

  static Finding warning(String corpus, String message) {
    return new Finding(corpus, false, message, List.of());
  }

  static Finding error(String corpus, String message) {
    return new Finding(corpus, true, message, List.of());
  }

  /** One line. */
  @Override
  public String toString() {
    String kind = isError ? "error" : "warning";
    String places = examples.isEmpty() ? "" : ": " + String.join(", ", examples);
    return corpus + ": " + kind + ": " + message + places;
  }
}
