package org.nmt4j.tokenization.corpus;

import org.nmt4j.recipe.yaml.Quoting;

/** Input data that cannot be used; the message is one line that says where and why. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message where the error is, what was found and what was expected, in one line
   */
  public DataException(String message) {
    super(Quoting.line(message));
  }

  /**
   * An error at a place in a file.
   *
   * @param file the file's name
   * @param line the line, counted from 1
   * @param column the column, counted from 1
   * @param message what was found and what was expected
   * @return the exception, whose message starts with {@code file:line:column}
   */
  public static DataException at(String file, long line, long column, String message) {
    return new DataException(file + ":" + line + ":" + column + ": " + message);
  }
}
