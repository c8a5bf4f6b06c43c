package org.nmt4j.cli.check;

import java.util.List;

/**
 * A warning or an error about the data.
 *
 * @param corpus {@code train}, {@code dev} or {@code test}, or the key of another file
 * @param isError whether the data cannot be used
 * @param message one sentence for the user
 * @param examples the first places, each {@code file:line}; empty if the message names the place
 */
public record Finding(String corpus, boolean isError, String message, List<String> examples) {

  /** The number of examples in a message. */
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

  /** Returns the finding as one line. */
  @Override
  public String toString() {
    String kind = isError ? "error" : "warning";
    String places = examples.isEmpty() ? "" : ": " + String.join(", ", examples);
    return corpus + ": " + kind + ": " + message + places;
  }
}
