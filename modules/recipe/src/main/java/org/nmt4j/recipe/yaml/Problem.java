package org.nmt4j.recipe.yaml;

/**
 * A mistake in a recipe.
 *
 * @param file the file as the user named it, or an option such as {@code --set seed=x}
 * @param line the line, counted from 1; 0 if the problem has no line
 * @param column the column in code points, counted from 1; 0 if the problem has no column
 * @param message the value found, the value expected and the nearest valid name
 */
public record Problem(String file, int line, int column, String message) {

  /**
   * Returns one line: {@code file:line:column: message}, or {@code file: message} without a line.
   */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    return Quoting.line(place + ": " + message);
  }
}
