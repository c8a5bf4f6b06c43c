package org.nmt4j.server.api;

import org.nmt4j.server.http.HttpProblem;

/** Checks the words of a term or a phrase in a request. */
final class ShortLine {
  private static final int LONGEST = 100;

  private ShortLine() {}

  /**
   * Returns a text without the white space around it.
   *
   * @param name the name of the text in the error
   * @throws HttpProblem if the text is empty, has more than 100 characters, or has a control
   *     character such as a line feed
   */
  static String of(String text, String name) {
    String line = text.strip();
    if (line.isEmpty()
        || line.length() > LONGEST
        || line.chars().anyMatch(Character::isISOControl)) {
      throw HttpProblem.ofRequest(
          "Invalid request: "
              + name
              + " is not a text of 1 to "
              + LONGEST
              + " characters in one line");
    }
    return line;
  }
}
