package org.nmt4j.tokenization.corpus;

import org.nmt4j.recipe.yaml.Quoting;

/**
 * Thrown if input data cannot be used. The message is one line that gives the place and the reason.
 */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message one line: the place of the error, the text that was found, and the text that was
   *     expected
   */
  public DataException(String message) {
    super(Quoting.line(message));
  }

  /**
   * Creates an exception for a place in a file.
   *
   * @param file the name of the file
   * @param line the number of the line, counted from 1
   * @param column the column, counted from 1
   * @param message the text that was found, and the text that was expected
   * @return the exception; its message starts with {@code file:line:column}
   */
  public static DataException at(String file, long line, long column, String message) {
    return new DataException(file + ":" + line + ":" + column + ": " + message);
  }
}
