package org.nmt4j.model.file;

import org.nmt4j.recipe.yaml.Quoting;

/** Thrown if a model file cannot be read or written. The message is one line for the user. */
public final class ModelFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelFileException(String message) {
    super(Quoting.line(message));
  }

  public ModelFileException(String message, Throwable cause) {
    super(Quoting.line(message), cause);
  }
}
