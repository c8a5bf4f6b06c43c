package org.nmt4j.recipe.yaml;

/**
 * Something wrong in a recipe.
 *
 * @param file the file as the user named it, or an option such as {@code --set seed=x}
 * @param line counted from 1; 0 if there is none
 * @param column counted from 1, in code points; 0 if there is none
 * @param message what was found, what was expected, the nearest valid name
 */
public record Problem(String file, int line, int column, String message) {

  /** One line: {@code file:line:column: message}. */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    return Quoting.line(place + ": " + message);
  }
}
