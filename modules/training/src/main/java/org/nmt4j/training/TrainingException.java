package org.nmt4j.training;

/** Thrown if training cannot continue. The message is one line for the user. */
public sealed class TrainingException extends RuntimeException
    permits DivergedException, FolderInUseException, ForeignFileException, StoppedException {
  private static final long serialVersionUID = 1L;

  public TrainingException(String message) {
    super(message);
  }

  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
